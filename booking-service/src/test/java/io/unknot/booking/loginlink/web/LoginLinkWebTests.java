package io.unknot.booking.loginlink.web;

import static io.unknot.booking.Http.refused;
import static io.unknot.booking.loginlink.web.LoginStory.VISITOR;
import static io.unknot.booking.loginlink.web.LoginStory.letsIn;
import static io.unknot.booking.loginlink.web.LoginStory.other;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BookingServiceTest
class LoginLinkWebTests extends GitaLogsIn {

    @Test
    void aClientLogsInByTheLinkInAnyBrowserHoweverTheySpellTheirEmail() {
        story.ask(story.email.toUpperCase(Locale.ROOT));
        var sent = story.sentTo(gita).orElseThrow();

        assertThat(sent.contact()).isEqualTo(story.email);
        assertThat(sent.minutes()).isEqualTo(15);
        letsIn(story.open(sent.token()), gita);
    }

    @Test
    void aClientLogsInByTheCodeWhereTheyAskedForIt() {
        var asked = story.ask(story.email);

        letsIn(story.type(asked, story.sentTo(gita).orElseThrow().code()), gita);
    }

    @Test
    void answersTheSameWhoeverIsKnownAndTellsOfNobodyWhoIsNot() {
        var begun = System.nanoTime();
        var stranger = story.ask("nobody-" + UUID.randomUUID() + "@example.org");
        var known = story.ask(story.email);
        var took = System.nanoTime() - begun;

        assertThat(stranger.handle()).hasSameSizeAs(known.handle());
        assertThat(took).as("two answers, neither before its time").isGreaterThan(2 * 250_000_000L);
        assertThat(database.sql("SELECT count(*) FROM outbox WHERE type = 'io.unknot.login-link.asked.v1' AND subject"
                                + " IN (SELECT id FROM login_link l WHERE NOT EXISTS (SELECT FROM"
                                + " login_link_client h WHERE h.login_link_id = l.id))")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isZero();
        for (int left = 4; left >= 0; left--) {
            var problem = refused(story.type(stranger, "123456"), 409, "wrong-code");
            assertThat(JsonPath.<Integer>read(problem, "$.triesLeft")).isEqualTo(left);
        }
        refused(story.type(stranger, "123456"), 410, "too-many-tries");
    }

    @Test
    void onlyAContactThatWasVerifiedLetsSomebodyIn() {
        var unverified = "sam-" + UUID.randomUUID() + "@example.org";
        var sam = UUID.randomUUID();
        save(sam, unverified);

        story.ask(unverified);

        assertThat(story.sentTo(sam)).isEmpty();
    }

    @Test
    void severalWhoShareAnEmailAreAskedWhoItIsAndTheLinkStaysGoodUntilTheySay() {
        var george = story.client("George Guest");
        story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();
        assertThat(sent.name()).isEmpty();

        for (int times = 0; times < 2; times++) {
            var problem = refused(story.open(sent.token()), 409, "choose-client");
            assertThat(JsonPath.<List<String>>read(problem, "$.clients[*].name"))
                    .containsExactlyInAnyOrder("Gita Guest", "George Guest");
        }
        refused(story.openAs(UUID.randomUUID(), sent.token()), 404, "unknown-login-link");

        letsIn(story.openAs(george, sent.token()), george);
        refused(story.openAs(gita, sent.token()), 410, "login-link-used");
    }

    @Test
    void aNewerLinkEndsTheOlderOnes() {
        var first = story.ask(story.email);
        var older = story.sentTo(gita).orElseThrow();
        story.ask(story.email);
        var newer = story.sentTo(gita).orElseThrow();

        refused(story.open(older.token()), 410, "login-link-replaced");
        refused(story.type(first, older.code()), 410, "login-link-replaced");
        letsIn(story.open(newer.token()), gita);
    }

    @Test
    void threeLinksAnHourAreSentAndWhoAsksForMoreIsNotTold() {
        for (int links = 0; links < 3; links++) {
            story.ask(story.email);
        }
        var last = story.sentTo(gita).orElseThrow();

        var fourth = story.ask(story.email);

        assertThat(toldOf(gita)).isEqualTo(3);
        refused(story.type(fourth, "123456"), 409, "wrong-code");
        letsIn(story.open(last.token()), gita);
    }

    @Test
    void writesInTheLanguageThatIsAskedForElseTheClients() {
        http.post(VISITOR, "{\"email\":\"%s\",\"language\":\"ar\"}".formatted(story.email), "/api/v1/login-links")
                .expectStatus()
                .isEqualTo(202);
        assertThat(story.sentTo(gita).orElseThrow().language()).isEqualTo("ar");

        story.ask(story.email);
        assertThat(story.sentTo(gita).orElseThrow().language()).isEqualTo("en");
    }

    @Test
    void aClientWhoIsLoggedInAsksForACodeToTheirOwnContact() {
        http.post(new Caller.Client(gita), "{}", "/api/v1/login-links")
                .expectStatus()
                .isEqualTo(202);
        assertThat(story.sentTo(gita).orElseThrow().contact()).isEqualTo(story.email);

        var sam = UUID.randomUUID();
        save(sam, "sam@example.org");
        refused(http.post(new Caller.Client(sam), "{}", "/api/v1/login-links"), 409, "no-verified-contact");
        refused(http.post(VISITOR, "{}", "/api/v1/login-links"), 400, "invalid-request");
    }

    @Test
    void onlyTheSenderDrawsOnlyTheGatewayUsesAndHashesAreAllThatIsKept() {
        var asked = story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();
        var link = database.sql(
                        "SELECT l.id, l::text AS line FROM login_link l JOIN login_link_client h ON h.login_link_id ="
                                + " l.id WHERE h.client_id = :client")
                .bind("client", gita)
                .map(row -> new Object[] {row.get("id", UUID.class), row.get("line", String.class)})
                .one()
                .blockOptional()
                .orElseThrow();

        assertThat(link[1].toString())
                .doesNotContain(sent.token(), "," + sent.code() + ",", asked.handle(), story.email);
        refused(story.tryToDraw(new Caller.Service("gateway"), (UUID) link[0]), 403, "not-allowed");
        refused(story.tryToDraw(VISITOR, (UUID) link[0]), 401, "login-needed");
        var proof = "{\"token\":\"%s\"}".formatted(sent.token());
        refused(story.use(VISITOR, proof), 401, "login-needed");
        refused(story.use(new Caller.Service("notification-service"), proof), 403, "not-allowed");
        refused(story.use(new Caller.Service("gateway"), "{\"code\":\"123456\"}"), 400, "invalid-request");
        assertThat(other(sent.code())).isNotEqualTo(sent.code());
    }

    private long toldOf(UUID client) {
        return database.sql("""
            SELECT count(*) FROM outbox o JOIN login_link_client h ON h.login_link_id = o.subject
            WHERE h.client_id = :client
            """)
                .bind("client", client)
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private void save(UUID client, String contact) {
        var body = "{\"name\":\"Sam Sore\",\"email\":\"%s\"}".formatted(contact);
        http.put(Http.frontDeskOf(UUID.randomUUID()), body, "/api/v1/clients/{id}", client)
                .expectStatus()
                .is2xxSuccessful();
    }
}
