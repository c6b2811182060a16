package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.EARLY_REMINDER;
import static io.unknot.events.reminder.MessageKind.LATE_REMINDER;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static org.assertj.core.api.Assertions.assertThat;

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
                    .blockLast(Duration.ofSeconds(20));

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

        writes.write(courses.pause(course(2))).block();
        writes.write(courses.pause(course(2))).block();

        assertThat(tables.texts("""
            SELECT recipient_kind || ' ' || channel || ' ' || (recipient_id = clinic_id) AS line FROM message
            WHERE kind = 'STAFF_PLAN_PAUSED'\
            """)).containsExactly("CLINIC_STAFF INBOX true");
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
        return new Course(plan, version, LowBackVisit.CLIENT, List.of(first.id(), second.id()));
    }
}
