package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.EARLY_REMINDER;
import static io.unknot.events.reminder.MessageKind.LATE_REMINDER;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.CarePlanId;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts;
import io.unknot.notification.message.Facts.Before;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** Two visits that were booked as one course, and what their client hears of them. */
@TablesTest
class FollowCoursePostgresTests {

    private static final String LETTERS = """
        SELECT state || ' ' || jsonb_array_length(facts -> 'visits') AS line FROM message
        WHERE kind = 'COURSE_CONFIRMATION' ORDER BY subject_version\
        """;

    @Autowired
    Tables tables;

    @Autowired
    Deliveries deliveries;

    @Autowired
    FollowAppointment following;

    @Autowired
    FollowCourse courses;

    @Autowired
    Writes writes;

    private final CarePlanId plan = new CarePlanId(UUID.randomUUID());
    private Appointment first = LowBackVisit.bookedAnew(Instant.EPOCH);
    private Appointment second = LowBackVisit.bookedAnew(Instant.EPOCH);

    @BeforeEach
    void begin() {
        tables.begin();
        tables.run("TRUNCATE course");
        first = LowBackVisit.with(plan, LowBackVisit.bookedAnew(tables.now().plus(Duration.ofDays(7))));
        second = LowBackVisit.with(plan, LowBackVisit.bookedAnew(tables.now().plus(Duration.ofDays(10))));
    }

    @Test
    void tellsOfAllVisitsInOneMessageWhicheverIsHeardOfLast() {
        tables.follow(first);
        follow(1);
        assertThat(tables.texts(LETTERS)).isEmpty();

        tables.follow(second);

        assertThat(tables.texts(LETTERS)).containsExactly("PLANNED 2");
        for (var visit : List.of(first, second)) {
            assertThat(tables.states(visit)).containsOnlyKeys(EARLY_REMINDER, LATE_REMINDER);
        }
    }

    @Test
    void tellsOfThemWhenTheCourseIsHeardOfLast() {
        tables.follow(second);
        tables.follow(first);
        assertThat(tables.texts(LETTERS)).isEmpty();

        follow(1);

        assertThat(tables.texts(LETTERS)).containsExactly("PLANNED 2");
    }

    @Test
    void losesNoneOfThemWhenAllAreHeardOfAtOnce() {
        for (var round = 0; round < 50; round++) {
            begin();
            Flux.merge(tables.following(first), tables.following(second), writes.write(courses.follow(course(1))))
                    .blockLast(Duration.ofMinutes(3));

            assertThat(tables.texts(LETTERS)).contains("PLANNED 2").doesNotContain("PLANNED 1");
        }
    }

    @Test
    void tellsThemAsTheyAreForAsLongAsItIsNotOut() {
        tellAll();
        tables.follow(LowBackVisit.cancelled(first));

        assertThat(tables.texts(LETTERS)).containsExactly("WITHDRAWN 2", "PLANNED 1");
        assertThat(tables.states(first).keySet()).containsOnly(EARLY_REMINDER, LATE_REMINDER);

        tables.follow(LowBackVisit.cancelled(second));
        assertThat(tables.texts(LETTERS)).containsExactly("WITHDRAWN 2", "WITHDRAWN 1");
    }

    @Test
    void tellsOfEachChangeByItselfOnceItIsOut() {
        tellAll();
        var letter = deliveries.claim(Channel.EMAIL, 10).next().blockOptional().orElseThrow();
        deliveries.handOver(List.of(letter.message())).block();

        var moved = LowBackVisit.dayLater(first);
        var before = new Before(first.clinic(), first.start(), first.end());
        writes.write(following.follow(moved, Optional.of(before), Optional.empty()))
                .block();
        follow(2);

        assertThat(tables.dueTimes(moved)).containsKey(MOVE).doesNotContainKey(CONFIRMATION);
        assertThat(tables.texts(LETTERS)).containsExactly("SENDING 2");
    }

    @Test
    void saysOfEachVisitAsOfWhichVersionItIsSo() {
        tellAll();

        var letter = deliveries
                .claim(Channel.EMAIL, 10)
                .next()
                .blockOptional()
                .orElseThrow()
                .message()
                .about();

        assertThat(letter.owed().facts())
                .isEqualTo(new Facts.Course(Stream.of(first, second)
                        .map(visit -> new Facts.CourseVisit(
                                visit.id(), visit.version(), visit.clinic(), visit.start(), visit.end()))
                        .toList()));
    }

    @Test
    void tellsTheClinicOnceThatTheCoursePauses() {
        tellAll();

        writes.write(courses.pause(course(2, true))).block();
        writes.write(courses.pause(course(2, true))).block();

        assertThat(tables.texts("""
            SELECT recipient_kind || ' ' || channel || ' ' || (recipient_id = clinic_id) AS line FROM message
            WHERE kind = 'STAFF_PLAN_PAUSED'\
            """)).containsExactly("CLINIC_STAFF INBOX true");
    }

    @Test
    void remindsNobodyOfItsVisitsWhileItIsPaused() {
        tellAll();

        writes.write(courses.pause(course(2, true))).block();

        for (var visit : List.of(first, second)) {
            assertThat(tables.states(visit))
                    .containsOnly(entry(EARLY_REMINDER, "WITHDRAWN"), entry(LATE_REMINDER, "WITHDRAWN"));
        }
        assertThat(tables.owed())
                .filteredOn("withdrawn LATE_REMINDER 2"::equals)
                .hasSize(2);
        assertThat(tables.texts(LETTERS)).endsWith("PLANNED 2");
    }

    @Test
    void holdsBackTheRemindersOfAVisitThatMovesMeanwhileAndTellsOfTheMove() {
        tellAll();
        var letter = deliveries.claim(Channel.EMAIL, 10).next().blockOptional().orElseThrow();
        deliveries.handOver(List.of(letter.message())).block();
        writes.write(courses.pause(course(2, true))).block();

        var moved = LowBackVisit.dayLater(first);
        var before = new Before(first.clinic(), first.start(), first.end());
        writes.write(following.follow(moved, Optional.of(before), Optional.empty()))
                .block();

        assertThat(tables.states(moved))
                .contains(
                        entry(MOVE, "PLANNED"), entry(EARLY_REMINDER, "WITHDRAWN"), entry(LATE_REMINDER, "WITHDRAWN"));
        assertThat(reminders()).containsOnly("WITHDRAWN");
    }

    @Test
    void remindsOfThemAgainOnceItGoesOn() {
        tellAll();
        writes.write(courses.pause(course(2, true))).block();
        var moved = LowBackVisit.dayLater(first);
        tables.follow(moved);
        tables.follow(LowBackVisit.cancelled(second));

        writes.write(courses.follow(course(3, false))).block();
        writes.write(courses.follow(course(4, false))).block();

        assertThat(tables.dueTimes(moved).get(LATE_REMINDER))
                .isEqualTo(moved.start().minus(Duration.ofHours(2)));
        assertThat(tables.texts(
                        "SELECT state AS line FROM message WHERE kind = 'LATE_REMINDER' AND subject_version = 2"))
                .containsExactly("PLANNED");
        assertThat(reminders()).filteredOn("PLANNED"::equals).hasSize(2);
        assertThat(tables.owed()).filteredOn("planned LATE_REMINDER 3"::equals).hasSize(1);
    }

    @Test
    void remindsOfNothingThatWasToComeWhileItWasPaused() {
        first = LowBackVisit.with(plan, LowBackVisit.bookedAnew(tables.now().plus(Duration.ofHours(50))));
        tellAll();
        writes.write(courses.pause(course(2, true))).block();
        tables.run("UPDATE appointment SET starts_at = starts_at - interval '3 hours', ends_at = ends_at - interval '3"
                + " hours'");

        writes.write(courses.follow(course(3, false))).block();

        assertThat(tables.states(first))
                .containsOnly(entry(EARLY_REMINDER, "WITHDRAWN"), entry(LATE_REMINDER, "PLANNED"));
    }

    @Test
    void losesNoReminderAndSendsNoneTooManyWhenPausesAndChangesMeet() {
        for (var round = 0; round < 30; round++) {
            begin();
            tellAll();
            var moved = LowBackVisit.dayLater(first);
            Flux.merge(
                            tables.following(moved),
                            writes.write(courses.pause(course(2, true))),
                            tables.following(LowBackVisit.dayLater(second)))
                    .blockLast(Duration.ofMinutes(3));
            assertThat(reminders()).containsOnly("WITHDRAWN");

            writes.write(courses.follow(course(3, false))).block();
            assertThat(reminders()).filteredOn("PLANNED"::equals).hasSize(4);
        }
    }

    private List<String> reminders() {
        return tables.texts("SELECT state AS line FROM message WHERE kind IN ('EARLY_REMINDER', 'LATE_REMINDER')");
    }

    private void tellAll() {
        tables.follow(first);
        tables.follow(second);
        follow(1);
    }

    private void follow(long version) {
        writes.write(courses.follow(course(version))).block();
    }

    private Course course(long version) {
        return course(version, false);
    }

    private Course course(long version, boolean paused) {
        return new Course(plan, version, LowBackVisit.CLIENT, paused, List.of(first.id(), second.id()));
    }
}
