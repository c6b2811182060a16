package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.COURSE_CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.STAFF_PLAN_PAUSED;
import static java.util.Comparator.comparing;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.Appointments;
import io.unknot.notification.appointment.CarePlanId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts;
import io.unknot.notification.message.Messages;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells a client of all visits of their course in one message, and the clinic when the course pauses; nobody is reminded
 * of its visits meanwhile.
 */
@Component
public class FollowCourse {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Courses courses;
    private final Appointments appointments;
    private final Messages messages;
    private final OweMessages owing;
    private final PauseReminders pausing;

    FollowCourse(
            Courses courses, Appointments appointments, Messages messages, OweMessages owing, PauseReminders pausing) {
        this.courses = courses;
        this.appointments = appointments;
        this.messages = messages;
        this.owing = owing;
        this.pausing = pausing;
    }

    /** The course was booked, or changed otherwise. Runs inside a write. */
    public Mono<Void> follow(Course course) {
        return pausing.lock(course.visits())
                .then(Mono.defer(() -> courses.lock(course.id())))
                .map(Course::paused)
                .defaultIfEmpty(false)
                .flatMap(wasPaused -> courses.keep(course)
                        .then(Mono.defer(() -> courses.lock(course.id())))
                        .flatMap(now -> remind(now, wasPaused)))
                .then(Mono.defer(() -> tellIfAllAreKnown(course.id())));
    }

    private Mono<Void> remind(Course now, boolean wasPaused) {
        if (now.paused()) {
            return pausing.holdBack(now.visits());
        }
        return wasPaused ? appointments.all(now.visits()).collectList().flatMap(pausing::goOn) : Mono.empty();
    }

    /** Something is heard of a visit of the course, perhaps before the course itself: what was planned for it may wait. */
    Mono<Void> visitChanged(CarePlanId id, AppointmentId visit) {
        return courses.lock(id)
                .filter(Course::paused)
                .flatMap(_ -> pausing.holdBack(List.of(visit)))
                .then(Mono.defer(() -> tellIfAllAreKnown(id)));
    }

    /** Once all visits are known, and until the client may have heard of them, they are told as they now are. */
    private Mono<Void> tellIfAllAreKnown(CarePlanId id) {
        return courses.lock(id)
                .flatMap(course -> appointments
                        .all(course.visits())
                        .collectList()
                        .filter(visits -> visits.size() == course.visits().size())
                        .filterWhen(visits -> untold(course, visits))
                        .flatMap(visits -> tell(course, visits)));
    }

    /** As {@link #follow(Course)}; and somebody at the clinic of the next visit has to look at it. */
    public Mono<Void> pause(Course course) {
        return follow(course)
                .then(appointments
                        .all(course.visits())
                        .sort(comparing((Appointment visit) -> visit.state() != State.BOOKED)
                                .thenComparing(Appointment::start))
                        .next()
                        .zipWith(messages.now()))
                .flatMap(
                        found -> owing.owe(List.of(pauseOf(course, found.getT1().clinic(), found.getT2()))));
    }

    private Mono<Boolean> untold(Course course, List<Appointment> visits) {
        return messages.toldOf(subject(course, visits))
                .map(told -> !told.contains(new Recipient.Client(course.client())));
    }

    private Mono<Void> tell(Course course, List<Appointment> visits) {
        var subject = subject(course, visits);
        return owing.withdrawBefore(subject).then(messages.now()).flatMap(now -> {
            var toCome = visits.stream()
                    .filter(visit ->
                            visit.state() == State.BOOKED && visit.start().isAfter(now))
                    .sorted(comparing(Appointment::start))
                    .toList();
            return toCome.isEmpty()
                    ? Mono.empty()
                    : owing.toClient(
                            course.client(),
                            subject,
                            toCome.getFirst().clinic(),
                            List.of(new Owed(
                                    COURSE_CONFIRMATION, now, toCome.getLast().start(), facts(toCome))));
        });
    }

    private static Facts facts(List<Appointment> visits) {
        return new Facts.Course(visits.stream()
                .map(visit ->
                        new Facts.CourseVisit(visit.id(), visit.version(), visit.clinic(), visit.start(), visit.end()))
                .toList());
    }

    /** Newer with each change of the course and of any of its visits. */
    private static Subject subject(Course course, List<Appointment> visits) {
        var changes = visits.stream().mapToLong(Appointment::version).sum();
        return new Subject(Subject.Kind.CARE_PLAN, course.id().value(), course.version() + changes);
    }

    private static About pauseOf(Course course, ClinicId clinic, Instant now) {
        return About.of(
                new Subject(Subject.Kind.CARE_PLAN, course.id().value(), course.version()),
                new Recipient.ClinicStaff(clinic),
                Optional.of(clinic),
                Channel.INBOX,
                new Owed(STAFF_PLAN_PAUSED, now, now.plus(A_WEEK)));
    }
}
