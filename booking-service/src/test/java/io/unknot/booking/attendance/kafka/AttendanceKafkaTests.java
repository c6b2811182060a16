package io.unknot.booking.attendance.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.reminder.MessageKind;
import io.unknot.events.reminder.ReminderAnswered;
import io.unknot.events.reminder.ReminderAnswered.Reply;
import io.unknot.outbox.EventHeaders;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** From an answer on the topic to what a front desk sees of it. */
@BookingServiceTest
class AttendanceKafkaTests {

    private static final Duration SOON = Duration.ofMinutes(3);

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside;
    private Caller frontDesk;
    private UUID sam;
    private String visit;
    private long version;
    private final UUID answer = UUID.randomUUID();
    private final UUID message = UUID.randomUUID();

    @BeforeEach
    void samHasAVisitAtTen() {
        riverside = town.open(Riverside.withRooms(1));
        frontDesk = Http.frontDeskOf(riverside.clinic());
        sam = town.client();
        visit = book(Riverside.ten());
    }

    @Test
    void showsTheFrontDeskWhoSaidThatTheyCome() {
        assertThat(confirmed()).isFalse();

        say(Reply.COMING, Riverside.ten());

        await().atMost(SOON).untilAsserted(() -> assertThat(confirmed()).isTrue());
        assertThat(flags()).contains("confirmed-by-client").doesNotContain("cannot-come");
        assertThat(listed()).isEqualTo(List.of(true));
        assertThat(changesTold()).isEqualTo(List.of("1 booked", "1 booked"));
    }

    @Test
    void takesTheLastOfTwoAnswersAndLeavesTheVisitAsItIs() {
        say(Reply.COMING, Riverside.ten());
        say(Reply.NOT_COMING, Riverside.ten());

        await().atMost(SOON).untilAsserted(() -> assertThat(flags()).contains("cannot-come"));
        assertThat(confirmed()).isFalse();
        assertThat(JsonPath.<String>read(seen(visit), "$.state")).isEqualTo("booked");
        assertThat(audited()).containsExactly("book", "reply coming " + message, "reply not-coming " + message);
    }

    @Test
    void countsAnAnswerOnceHoweverOftenItComes() {
        for (var times = 0; times < 3; times++) {
            tell(new ReminderAnswered(
                    answer,
                    1,
                    message,
                    UUID.fromString(visit),
                    MessageKind.EARLY_REMINDER,
                    Reply.COMING,
                    Riverside.ten(),
                    Riverside.ten().minusSeconds(9)));
        }
        // And once more in a version of its own.
        version = 1;
        say(Reply.COMING, Riverside.ten());
        sayOfAnotherVisit();

        assertThat(audited()).containsExactly("book", "reply coming " + message);
    }

    @Test
    void forgetsTheAnswerWhenTheVisitGoesElsewhereAndPassesOverOneOfWhereItWas() {
        say(Reply.COMING, Riverside.ten());
        await().atMost(SOON).untilAsserted(() -> assertThat(confirmed()).isTrue());

        done(http.post(
                frontDesk,
                "{\"start\":\"%s\"}".formatted(Riverside.at(14, 0)),
                "/api/v1/appointments/{id}/move",
                visit));
        assertThat(confirmed()).isFalse();

        say(Reply.NOT_COMING, Riverside.ten());
        sayOfAnotherVisit();
        assertThat(flags()).doesNotContain("cannot-come", "confirmed-by-client");

        say(Reply.COMING, Riverside.at(14, 0));
        await().atMost(SOON).untilAsserted(() -> assertThat(confirmed()).isTrue());
    }

    @Test
    void passesOverWhatIsSaidOfAVisitThatIsCalledOff() {
        done(http.post(frontDesk, "", "/api/v1/appointments/{id}/cancellation", visit));

        say(Reply.COMING, Riverside.ten());
        sayOfAnotherVisit();

        assertThat(audited()).containsExactly("book", "cancel");
    }

    /** Told of the same key's partition after all else: once it shows, the rest was heard too. */
    private void sayOfAnotherVisit() {
        var other = book(Riverside.at(16, 0));
        tell(new ReminderAnswered(
                UUID.randomUUID(),
                1,
                message,
                UUID.fromString(other),
                MessageKind.EARLY_REMINDER,
                Reply.COMING,
                Riverside.at(16, 0),
                Riverside.ten()));
        await().atMost(SOON).untilAsserted(() -> assertThat(confirmed(other)).isTrue());
    }

    private void say(Reply reply, Instant start) {
        version++;
        tell(new ReminderAnswered(
                answer,
                version,
                message,
                UUID.fromString(visit),
                MessageKind.EARLY_REMINDER,
                reply,
                start,
                Riverside.ten().minusSeconds(9)));
    }

    private void tell(ReminderAnswered event) {
        // One partition, so that the last event told is also the last one heard.
        var record = new ProducerRecord<>(
                EventCatalogue.topicOf(event), 0, event.key().toString(), EventJson.write(event));
        record.headers().add(EventHeaders.TYPE, EventCatalogue.typeOf(event).getBytes(UTF_8));
        kafka.send(record).join();
    }

    private boolean confirmed() {
        return confirmed(visit);
    }

    private boolean confirmed(String appointment) {
        return JsonPath.<Boolean>read(seen(appointment), "$.confirmedByClient");
    }

    private String seen(String appointment) {
        return done(http.get(frontDesk, "/api/v1/appointments/{id}", appointment));
    }

    private List<Boolean> listed() {
        return JsonPath.read(
                done(http.get(
                        frontDesk,
                        "/api/v1/appointments?from={from}&to={to}",
                        Riverside.at(0, 0),
                        Riverside.at(23, 0))),
                "$.appointments[*].confirmedByClient");
    }

    private List<String> flags() {
        var day =
                done(http.get(frontDesk, "/api/v1/clinics/{id}/day?date={date}", riverside.clinic(), Riverside.day()));
        return JsonPath.<List<List<String>>>read(day, "$.visits[?(@.appointmentId=='%s')].flags".formatted(visit))
                .getFirst();
    }

    private List<String> changesTold() {
        return texts("SELECT version || ' ' || state FROM day_change WHERE appointment_id = :id ORDER BY position");
    }

    private List<String> audited() {
        return texts("""
            SELECT action || coalesce(' ' || (after ->> 'reply') || ' ' || actor_id, '') FROM audit_entry
            WHERE subject_id = :id ORDER BY id
            """);
    }

    private List<String> texts(String sql) {
        return Objects.requireNonNull(database.sql(sql)
                .bind("id", UUID.fromString(visit))
                .mapValue(String.class)
                .all()
                .collectList()
                .block());
    }

    private String book(Instant start) {
        var wish = """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s","clientId":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), start, sam);
        return JsonPath.read(done(http.post(frontDesk, wish, "/api/v1/appointments")), "$.id");
    }

    private static String done(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .is2xxSuccessful()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
