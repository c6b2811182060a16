package io.unknot.notification.message.day;

import static io.unknot.notification.appointment.LowBackVisit.ADA;
import static io.unknot.notification.appointment.LowBackVisit.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.LowBackVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** The clinic's zone is chosen so that it is evening there, whenever the test runs. */
@TablesTest
class TellDaysPostgresTests {

    private static final String TOLD = """
        SELECT CASE recipient_id WHEN '%s' THEN 'Mara' ELSE 'Ada' END || ' ' || channel || ' '
               || jsonb_array_length(facts -> 'taken') AS line
        FROM message WHERE kind = 'DAILY_SCHEDULE' ORDER BY 1\
        """.formatted(MARA.value());

    @Autowired
    Tables tables;

    @Autowired
    TellDays days;

    private Appointment first = LowBackVisit.in(Appointment.State.BOOKED);

    @BeforeEach
    void begin() {
        tables.begin();
        tables.run("TRUNCATE day_told");
        // Between 19:00 and 20:00 there: from six in the evening on, and the next day begins in five hours at most.
        tables.run("""
            UPDATE clinic SET zone = (
                SELECT name FROM pg_timezone_names
                WHERE name ~ '^Etc/GMT[+-][0-9]+$' AND extract(hour FROM clock_timestamp() AT TIME ZONE name) = 19 LIMIT 1)\
            """);
        first = LowBackVisit.by(LowBackVisit.bookedAnew(tables.now().plus(Duration.ofHours(14))), MARA);
    }

    @Test
    void tellsEachTherapistOnceWhichTimesOfTheirNextDayAreTaken() {
        tables.follow(first);
        tables.follow(LowBackVisit.by(LowBackVisit.bookedAnew(first.end().plusSeconds(600)), MARA, ADA));
        tables.follow(LowBackVisit.by(LowBackVisit.bookedAnew(first.end().plus(Duration.ofDays(1))), ADA));

        days.tellDue().block();
        days.tellDue().block();

        assertThat(tables.texts(TOLD)).containsExactly("Ada EMAIL 1", "Ada INBOX 1", "Mara EMAIL 2", "Mara INBOX 2");
    }

    @Test
    void saysNothingOfVisitsThatAreCalledOff() {
        tables.follow(first);
        tables.follow(LowBackVisit.cancelled(first));

        days.tellDue().block();

        assertThat(tables.texts(TOLD)).isEmpty();
    }

    @Test
    void tellsOnceHoweverManyReplicasLook() {
        tables.follow(first);

        Flux.range(0, 8).flatMap(_ -> days.tellDue(), 8).blockLast();

        assertThat(tables.texts(TOLD)).containsExactly("Mara EMAIL 1", "Mara INBOX 1");
        assertThat(tables.texts("SELECT day::text AS line FROM day_told")).hasSize(1);
    }

    @Test
    void isNotLateInTellingOfAClinicThatWasHeardOfAfterTheEveningBegan() {
        var before = tables.now();
        tables.follow(first);

        days.tellDue().block();

        assertThat(due()).hasSize(2).allMatch(due -> !due.isBefore(before));
    }

    @Test
    void isLateInTellingWhatItMissedInTheEvening() {
        tables.run("INSERT INTO day_told (clinic_id, day) SELECT clinic_id, date '2026-01-01' FROM clinic");
        tables.follow(first);

        days.tellDue().block();

        assertThat(due()).hasSize(2).allMatch(due -> due.isBefore(tables.now().minus(Duration.ofHours(1))));
    }

    private List<Instant> due() {
        return tables
                .texts("SELECT to_json(due_at) #>> '{}' AS line FROM message WHERE kind = 'DAILY_SCHEDULE'")
                .stream()
                .map(OffsetDateTime::parse)
                .map(OffsetDateTime::toInstant)
                .toList();
    }
}
