package io.unknot.booking.loginlink.web;

import static io.unknot.booking.Http.refused;
import static io.unknot.booking.loginlink.web.LoginStory.letsIn;
import static io.unknot.booking.loginlink.web.LoginStory.other;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Somebody who is not Gita wants in as her. */
@BookingServiceTest
class LoginAttackWebTests extends GitaLogsIn {

    @Test
    void aLinkThatIsUsedTwiceOpensOnce() {
        var asked = story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();
        letsIn(story.open(sent.token()), gita);

        refused(story.open(sent.token()), 410, "login-link-used");
        refused(story.type(asked, sent.code()), 410, "login-link-used");
    }

    @Test
    void aLinkThatIsUsedByAHundredAtOnceOpensOnce() throws Exception {
        story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();

        assertThat(atOnce(() -> story.open(sent.token())))
                .filteredOn(status -> status == 200)
                .hasSize(1);
    }

    @Test
    void aLinkAndItsCodeAreWorthNothingAfterFifteenMinutes() {
        var asked = story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();
        story.wait(asked, 15);

        refused(story.open(sent.token()), 410, "login-link-expired");
        refused(story.type(asked, sent.code()), 410, "login-link-expired");
    }

    @Test
    void aLinkIsGoodForFourteenMinutes() {
        var asked = story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();
        story.wait(asked, 14);

        letsIn(story.open(sent.token()), gita);
    }

    @Test
    void theSixthTryOfACodeIsRefusedThoughItIsRightAndTheLinkStaysGood() {
        var asked = story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();
        for (int tries = 0; tries < 5; tries++) {
            refused(story.type(asked, other(sent.code())), 409, "wrong-code");
        }

        refused(story.type(asked, sent.code()), 410, "too-many-tries");
        letsIn(story.open(sent.token()), gita);
    }

    @Test
    void aCodeOfAnotherHandleLetsNobodyIn() {
        var stranger = story.ask("nobody-" + UUID.randomUUID() + "@example.org");
        story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();

        refused(story.type(stranger, sent.code()), 409, "wrong-code");
        var madeUp = new LoginLinkController.AskedLoginView("A".repeat(43), stranger.expiresAt());
        refused(story.type(madeUp, sent.code()), 404, "unknown-login-link");
        refused(story.open(stranger.handle()), 404, "unknown-login-link");
    }

    @Test
    void aHundredWhoGuessAtOnceHaveFiveTriesTogether() throws Exception {
        var asked = story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();

        var answers = atOnce(() -> story.type(asked, other(sent.code())));

        assertThat(answers).as("503 is a guess that was not looked at").isSubsetOf(409, 410, 503);
        assertThat(answers).filteredOn(status -> status == 409).hasSizeBetween(1, 5);
        assertThat(answers).filteredOn(status -> status == 410).isNotEmpty();
        refused(story.type(asked, sent.code()), 410, "too-many-tries");
    }

    @Test
    void theLinkOfAClientWhoWasMergedOpensNothing() {
        var asked = story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();
        var manager = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(UUID.randomUUID()));
        http.post(
                        manager,
                        "{\"into\":\"%s\",\"reason\":\"same person\"}".formatted(town.client()),
                        "/api/v1/clients/{id}/merge",
                        gita)
                .expectStatus()
                .isOk();

        refused(story.open(sent.token()), 404, "unknown-login-link");
        refused(story.type(asked, sent.code()), 404, "unknown-login-link");
    }

    @Test
    void theLinkSentToAContactThatAClientHasNoMoreOpensNothing() {
        story.ask(story.email);
        var sent = story.sentTo(gita).orElseThrow();
        story.hasAnotherEmail(gita);

        refused(story.open(sent.token()), 404, "unknown-login-link");
    }

    private static List<Integer> atOnce(Supplier<ResponseSpec> request) throws Exception {
        Callable<Integer> one =
                () -> request.get().returnResult(String.class).getStatus().value();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(IntStream.range(0, 100).mapToObj(_ -> one).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
