package io.unknot.notification.trial.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.neighbours.Mail;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A manager sees the clinic's words in their own mailbox before any client does. */
class TrialWebTests extends VisitStory {

    private static final String REMINDER = "/api/v1/templates/late-reminder/email/en/trial";
    private static final String WORDS =
            "{\"to\": \"%s\", \"heading\": \"Soon: {clinic}\", \"body\": \"Dear {name}, on {when}. [More]({link})\"}";

    private final Caller manager = staff(Role.MANAGER);
    private final String here = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void nobodyHasTriedAnything() {
        run("TRUNCATE trial");
    }

    @Test
    void arrivesWithAMadeUpVisitAndSaysThatItIsATrial() throws Exception {
        send(manager, REMINDER, WORDS.formatted(here)).expectStatus().isNoContent();

        var mail = mailbox.mailsTo(here).getFirst();
        assertThat(mail.getSubject()).isEqualTo("[Test late-reminder] Soon: Riverside House Leeds");
        assertThat(Mail.text(mail)).contains("Dear Robin Marsh, on Tuesday 24 November 2026");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void isForManagers() {
        send(staff(Role.FRONT_DESK), REMINDER, WORDS.formatted(here))
                .expectStatus()
                .isForbidden();
        send(new Caller.Client(UUID.randomUUID()), REMINDER, WORDS.formatted(here))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void goesToFiveInAnHourAndNotToASixth() {
        for (var times = 0; times < 5; times++) {
            send(manager, REMINDER, WORDS.formatted(here)).expectStatus().isNoContent();
        }

        problem(send(manager, REMINDER, WORDS.formatted(here)), 409, "too-many-trials");
        send(staff(Role.MANAGER), REMINDER, WORDS.formatted(here))
                .expectStatus()
                .isNoContent();
        run("UPDATE trial SET at = at - interval '1 hour'");
        send(manager, REMINDER, WORDS.formatted(here)).expectStatus().isNoContent();
    }

    @Test
    void goesToTwentyOfAllManagersTogether() {
        run("INSERT INTO trial (staff_id) SELECT gen_random_uuid() FROM generate_series(1, 20)");

        problem(send(manager, REMINDER, WORDS.formatted(here)), 409, "too-many-trials");
    }

    @Test
    void goesToNoMoreThanMayGoToAnAddressInADay() {
        run("INSERT INTO trial (staff_id, at) SELECT gen_random_uuid(), now() - interval '2 hours' FROM"
                + " generate_series(1, 20)");
        for (var times = 0; times < 4; times++) {
            var another = staff(Role.MANAGER);
            for (var each = 0; each < 5; each++) {
                send(another, REMINDER, WORDS.formatted(here)).expectStatus().isNoContent();
            }
        }
        run("TRUNCATE trial");

        problem(send(manager, REMINDER, WORDS.formatted(here)), 409, "too-many-trials");
    }

    @Test
    void refusesWhatIsNoAddressNoWordingOrNoChannel() {
        for (var wrong : new String[] {"", "nobody", "a@b@c", "a@example.org, b@example.org", "a b@example.org"}) {
            problem(send(manager, REMINDER, WORDS.formatted(wrong)), 400, "invalid-request");
        }
        problem(
                send(manager, REMINDER, "{\"to\": \"%s\", \"heading\": \"x\", \"body\": \"{reason}\"}".formatted(here)),
                400,
                "invalid-request");
        var text = "{\"to\": \"+441632960123\", \"body\": \"{clinic}\"}";
        problem(send(manager, "/api/v1/templates/late-reminder/sms/en/trial", text), 409, "channel-not-offered");
        problem(
                send(manager, "/api/v1/templates/late-reminder/inbox/en/trial", WORDS.formatted(here)),
                409,
                "channel-not-offered");
        problem(send(manager, "/api/v1/templates/x/email/en/trial", WORDS.formatted(here)), 404, "unknown-template");
        assertThat(found("SELECT count(*)::text AS found FROM trial")).isEqualTo("0");
    }

    private static Caller staff(Role role) {
        return new Caller.Staff(UUID.randomUUID(), Set.of(role), ClinicScope.of(UUID.randomUUID()));
    }

    private ResponseSpec send(Caller caller, String path, String json) {
        return api().post(path, gateway.mint("notification-service", caller), json);
    }

    private static void problem(ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:unknot:problem:" + type);
    }
}
