package io.unknot.notification.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.notification.neighbours.Api;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** What lies in whose inbox, over HTTP and with real tokens. */
class InboxWebTests extends VisitStory {

    private static final String INBOX = "/api/v1/inbox";

    private final Disposable.Swap open = Disposables.swap();
    private Caller robin = new Caller.Visitor();

    @BeforeEach
    void bookAVisit() {
        robin = new Caller.Client(story.client());
        book();
        awaitState(story, "early-reminder", "planned");
    }

    @AfterEach
    void closeThePage() {
        open.dispose();
    }

    @Test
    void bringsAClientWhatWasSentThereInTheirOwnWords() {
        assertThat(read(robin, "$.messages.length()", Integer.class)).isZero();

        remindInTheInbox();

        var inbox = inbox(robin);
        assertThat(JsonPath.<String>read(inbox, "$.messages[0].kind")).isEqualTo("early-reminder");
        assertThat(JsonPath.<String>read(inbox, "$.messages[0].about")).isEqualTo("visit");
        assertThat(JsonPath.<String>read(inbox, "$.messages[0].aboutId"))
                .isEqualTo(story.appointment().toString());
        assertThat(JsonPath.<String>read(inbox, "$.messages[0].title") + JsonPath.read(inbox, "$.messages[0].text"))
                .contains("Riverside");
        assertThat(JsonPath.<Boolean>read(inbox, "$.messages[0].read")).isFalse();
        assertThat(JsonPath.<Integer>read(inbox, "$.unread")).isEqualTo(1);
        var german = text(api().get(INBOX, token(robin), "Accept-Language", "de"));
        assertThat(JsonPath.<String>read(german, "$.messages[0].text"))
                .isNotEqualTo(JsonPath.<String>read(inbox, "$.messages[0].text"));
    }

    @Test
    void remembersWhatWasRead() {
        remindInTheInbox();
        var id = read(robin, "$.messages[0].id", String.class);

        for (var times = 0; times < 2; times++) {
            api().post(INBOX + "/" + id + "/read", token(robin), "")
                    .expectStatus()
                    .isNoContent();
        }

        assertThat(read(robin, "$.messages[0].read", Boolean.class)).isTrue();
        assertThat(read(robin, "$.unread", Integer.class)).isZero();
    }

    @Test
    void marksAllUpToAPlaceAsRead() {
        remindInTheInbox();
        var position = read(robin, "$.messages[0].position", Integer.class);

        api().post(INBOX + "/read", token(robin), "{\"position\":%d}".formatted(position - 1));
        assertThat(read(robin, "$.unread", Integer.class)).isEqualTo(1);
        api().post(INBOX + "/read", token(robin), "{\"position\":%d}".formatted(position))
                .expectStatus()
                .isNoContent();
        assertThat(read(robin, "$.unread", Integer.class)).isZero();
    }

    @Test
    void showsNobodyElseWhatIsInIt() {
        remindInTheInbox();
        var id = read(robin, "$.messages[0].id", String.class);

        for (var stranger : List.of(new Caller.Client(UUID.randomUUID()), frontDeskOf(story.clinic()), Api.MANAGER)) {
            assertThat(inbox(stranger)).doesNotContain(story.appointment().toString());
            api().post(INBOX + "/" + id + "/read", token(stranger), "")
                    .expectStatus()
                    .isNotFound();
            api().post(INBOX + "/read", token(stranger), "{\"position\":99999999}");
        }
        assertThat(read(robin, "$.unread", Integer.class)).isEqualTo(1);
        api().get(INBOX, token(new Caller.Visitor())).expectStatus().isUnauthorized();
        api().get(INBOX, token(new Caller.Operator(UUID.randomUUID())))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void bringsADeskWhatIsForItsClinicsAndATherapistWhatIsForThem() {
        var mara = UUID.randomUUID();
        sendToStaff("CLINIC_STAFF", story.clinic(), "STAFF_CANCELLED");
        sendToStaff("THERAPIST", mara, "STAFF_BOOKED");

        var therapist = new Caller.Staff(mara, Set.of(Role.THERAPIST), ClinicScope.of(UUID.randomUUID()));
        assertThat(kinds(therapist)).containsExactly("staff-booked");
        assertThat(kinds(frontDeskOf(story.clinic())))
                .contains("staff-cancelled")
                .doesNotContain("staff-booked");
        assertThat(kinds(Api.MANAGER)).contains("staff-cancelled").doesNotContain("staff-booked");
        assertThat(kinds(frontDeskOf(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void tellsAnOpenPageWhatComesAndWhatIsRead() {
        var page = listen(null);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unread(page)).containsExactly(0L));

        remindInTheInbox();
        await().untilAsserted(() -> assertThat(unread(page)).containsExactly(0L, 1L));

        api().post(INBOX + "/" + read(robin, "$.messages[0].id", String.class) + "/read", token(robin), "");
        await().untilAsserted(() -> assertThat(unread(page)).containsExactly(0L, 1L, 0L));
    }

    @Test
    void tellsAPageThatComesBackOnlyWhatItDoesNotKnow() {
        var before = listen(null);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unread(before)).containsExactly(0L));
        var known = Objects.requireNonNull(before.getLast().id());
        open.update(Disposables.disposed());
        remindInTheInbox();

        var back = listen(known);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unread(back)).containsExactly(1L));
        var last = Objects.requireNonNull(back.getLast().id());

        var again = listen(last);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(again).isNotEmpty());
        assertThat(unread(again)).isEmpty();
    }

    /** The planned reminder, as when it was sent by this channel. */
    private void remindInTheInbox() {
        run("UPDATE message SET channel = 'INBOX' WHERE subject_id = :id AND kind = 'EARLY_REMINDER'");
        send("EARLY_REMINDER");
    }

    private void sendToStaff(String recipient, UUID id, String kind) {
        run("""
            INSERT INTO message (message_id, version, subject_kind, subject_id, subject_version, recipient_kind,
                                 recipient_id, clinic_id, kind, channel, state, due_at, useful_until, look_at, facts)
            SELECT gen_random_uuid(), 1, 'VISIT', appointment_id, version, '%s', '%s'::uuid, clinic_id, '%s', 'INBOX',
                   'PLANNED', starts_at - interval '1 day', starts_at, starts_at, '{"are": "none"}'
            FROM appointment WHERE appointment_id = :id
            """.formatted(recipient, id, kind));
        send(kind);
    }

    private void send(String kind) {
        // Whichever sender may have claimed it meanwhile loses its claim.
        run("UPDATE message SET state = 'SENT', claim = NULL, handed_over_at = clock_timestamp()"
                + " WHERE subject_id = :id AND kind = '" + kind + "' AND channel = 'INBOX'");
    }

    private List<String> kinds(Caller caller) {
        return JsonPath.read(inbox(caller), "$.messages[?(@.aboutId == '%s')].kind".formatted(story.appointment()));
    }

    private <T> T read(Caller caller, String path, Class<T> type) {
        return type.cast(JsonPath.<Object>read(inbox(caller), path));
    }

    private String inbox(Caller caller) {
        return text(api().get(INBOX, token(caller)));
    }

    private static String text(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String token(Caller caller) {
        return gateway.mint("notification-service", caller);
    }

    private static Caller frontDeskOf(UUID clinic) {
        return new Caller.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK), ClinicScope.of(clinic));
    }

    private List<ServerSentEvent<String>> listen(@Nullable String known) {
        var heard = new CopyOnWriteArrayList<ServerSentEvent<String>>();
        open.update(api().stream(INBOX + "/stream", token(robin), known).subscribe(heard::add));
        return heard;
    }

    /** How many were unread, event after event. */
    private static List<Long> unread(List<ServerSentEvent<String>> page) {
        return page.stream()
                .filter(event -> "inbox".equals(event.event()))
                .map(event -> JsonPath.<Number>read(Objects.requireNonNull(event.data()), "$.unread")
                        .longValue())
                .toList();
    }
}
