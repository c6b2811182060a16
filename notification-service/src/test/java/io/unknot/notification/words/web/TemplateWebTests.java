package io.unknot.notification.words.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.neighbours.Api;
import io.unknot.notification.neighbours.Mail;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The organisation's words: who may see, try and change them, and that they are what goes out. */
class TemplateWebTests extends VisitStory {

    private static final String CONFIRMATION = "/api/v1/templates/confirmation/email/en";
    private static final String TEXT = "/api/v1/templates/late-reminder/sms/de";

    private static final Caller OF_ONE_CLINIC =
            new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(UUID.randomUUID()));

    @AfterEach
    void speakInOurWordsAgain() {
        api().delete(CONFIRMATION, token(Api.MANAGER)).expectStatus().isOk();
        api().delete(TEXT, token(Api.MANAGER)).expectStatus().isOk();
    }

    @Test
    void namesEveryKindWithItsChannelsAndPlaceholders() {
        api().get("/api/v1/templates", token(OF_ONE_CLINIC))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[?(@.kind == 'move')].inBody[*]")
                .value(words ->
                        assertThat(words.toString()).contains("was", "when").doesNotContain("code"))
                .jsonPath("$[?(@.kind == 'contact-code')].channels[*]")
                .value(words ->
                        assertThat(words.toString()).contains("email", "sms").doesNotContain("inbox"));
    }

    @Test
    void showsWhatIsShippedUntilSomethingElseIsSaid() {
        api().get(CONFIRMATION, token(OF_ONE_CLINIC))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.own")
                .isEqualTo(false)
                .jsonPath("$.heading")
                .isEqualTo("Booked: {clinic}, {start}")
                .jsonPath("$.inHeading")
                .value(words -> assertThat(words.toString()).doesNotContain("name", "link"));
    }

    @Test
    void sendsWhatTheOrganisationSays() {
        change(CONFIRMATION, "See you, {clinic}", "Dear {name}, until {when}. [More]({link})")
                .jsonPath("$.own")
                .isEqualTo(true);

        book();
        awaitMails(story, 1);

        var mail = mailbox.mailsTo(story.email()).getFirst();
        assertThat(Mail.text(mail)).startsWith("Dear Robin, until ").contains("More: http");
        assertThat(Mail.html(mail)).contains("<p>Dear <bdi>Robin</bdi>, until ");
    }

    @Test
    void keepsEachVersionAndAddsNoneForTheSameWords() {
        var first = version(change(TEXT, null, "{clinic}, {date} {time}"));

        assertThat(version(change(TEXT, null, "{clinic}, {date} {time}"))).isEqualTo(first);
        assertThat(version(change(TEXT, null, "{clinic}, {time}"))).isEqualTo(first + 1);
        var shipped = api().delete(TEXT, token(Api.MANAGER)).expectBody();
        shipped.jsonPath("$.own").isEqualTo(false).jsonPath("$.version").isEqualTo((int) first + 2);
    }

    @Test
    void refusesWhatCouldNotBeSentAndNamesThePart() {
        wrong(CONFIRMATION, "Hello", "Your {treatment}", "body");
        wrong(CONFIRMATION, "Dear {name}", "Hello", "heading");
        wrong(CONFIRMATION, null, "Hello", "heading");
        wrong(CONFIRMATION, "Hello", " ", "body");
        wrong(TEXT, "A heading", "Hello", "heading");
        wrong(TEXT, null, "x".repeat(613), "body");
        wrong("/api/v1/templates/contact-code/sms/en", null, "Here is your code", "body");
    }

    @Test
    void showsHowWordsLookWithAMadeUpVisitAndKeepsNothing() {
        api().post(TEXT + "/preview", token(OF_ONE_CLINIC), body(null, "Bis {time} é á"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("Bis 09:40 é á")
                .jsonPath("$.alphabet")
                .isEqualTo("ucs-2")
                .jsonPath("$.parts")
                .isEqualTo(1);
        api().post(CONFIRMATION + "/preview", token(OF_ONE_CLINIC), body("Hello {clinic}", "<b>{name}</b>"))
                .expectBody()
                .jsonPath("$.html")
                .value(html -> assertThat(html.toString()).contains("&lt;b&gt;<bdi>Robin Marsh</bdi>&lt;/b&gt;"));
        api().get(TEXT, token(OF_ONE_CLINIC)).expectBody().jsonPath("$.own").isEqualTo(false);
    }

    @Test
    void letsNobodyChangeThemWhoDoesNotSpeakForEveryClinic() {
        refused(put(CONFIRMATION, OF_ONE_CLINIC, "Hello", "Hello"), 403, "not-allowed");
        refused(api().delete(CONFIRMATION, token(OF_ONE_CLINIC)), 403, "not-allowed");
        refused(api().get(CONFIRMATION, token(new Caller.Client(UUID.randomUUID()))), 403, "not-allowed");
        refused(api().get(CONFIRMATION, token(new Caller.Visitor())), 401, "login-needed");
    }

    @Test
    void knowsNoTemplateThatIsNone() {
        for (var path : new String[] {"birthday/email/en", "move/fax/en", "move/email/fr", "contact-code/inbox/en"}) {
            refused(api().get("/api/v1/templates/" + path, token(Api.MANAGER)), 404, "unknown-template");
        }
    }

    private BodyContentSpec change(String path, @Nullable String heading, String text) {
        return put(path, Api.MANAGER, heading, text).expectStatus().isOk().expectBody();
    }

    private void wrong(String path, @Nullable String heading, String text, String field) {
        refused(put(path, Api.MANAGER, heading, text), 400, "invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private ResponseSpec put(String path, Caller caller, @Nullable String heading, String text) {
        return api().put(path, token(caller), body(heading, text));
    }

    private static String body(@Nullable String heading, String text) {
        return heading == null
                ? "{\"body\": \"" + text + "\"}"
                : "{\"heading\": \"" + heading + "\", \"body\": \"" + text + "\"}";
    }

    private static long version(BodyContentSpec body) {
        var found = new long[1];
        body.jsonPath("$.version").value(version -> found[0] = ((Number) version).longValue());
        return found[0];
    }

    private String token(Caller caller) {
        return gateway.mint("notification-service", caller);
    }

    private static BodyContentSpec refused(ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:" + type)
                .jsonPath("$.next")
                .exists();
    }
}
