package io.unknot.notification.neighbours;

import io.unknot.events.Event;
import io.unknot.events.EventSamples;
import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.events.appointment.Visit;
import io.unknot.events.careplan.CarePlanBooked;
import io.unknot.events.careplan.Course;
import io.unknot.events.directory.ClinicChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One client, one visit, and what is told of it: the recorded samples, with other ids and a time that is still to come. */
public record Story(UUID appointment, UUID client, UUID clinic, Instant start) {

    public static Story atRiverside() {
        return at(sample(ClinicChanged.class).clinicId());
    }

    public static Story at(UUID clinic) {
        var start = InstantSource.system().instant().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MINUTES);
        return new Story(UUID.randomUUID(), UUID.randomUUID(), clinic, start);
    }

    /** Mara of the samples, in every story. */
    public UUID therapist() {
        return visit().therapistId();
    }

    public String email() {
        return client + "@example.org";
    }

    public AppointmentHeld held() {
        return new AppointmentHeld(appointment, 1, visit(), start.minus(Duration.ofDays(6)));
    }

    public AppointmentBooked booked() {
        return new AppointmentBooked(appointment, 2, visit());
    }

    /** As the only visit of a course. */
    public AppointmentBooked bookedInCourse(UUID carePlan) {
        return new AppointmentBooked(appointment, 2, visit(), Optional.of(carePlan));
    }

    /** The course of that visit. */
    public CarePlanBooked course(UUID carePlan) {
        return new CarePlanBooked(carePlan, 1, new Course(client, Course.State.ACTIVE, List.of(appointment), false));
    }

    /** A day later than it was booked for. */
    public AppointmentMoved moved() {
        return new AppointmentMoved(appointment, 3, dayLater().visit(), visit());
    }

    /** The same story, told of the next day. */
    public Story dayLater() {
        return new Story(appointment, client, clinic, start.plus(Duration.ofDays(1)));
    }

    public AppointmentCancelled cancelled() {
        return new AppointmentCancelled(appointment, 3, visit(), CancelledBy.CLIENT);
    }

    /** The Riverside clinic of the samples, or one like it under the story's own id. */
    public ClinicChanged clinicChanged() {
        var sample = sample(ClinicChanged.class);
        return new ClinicChanged(
                clinic,
                sample.version(),
                sample.name(),
                sample.address(),
                sample.zone(),
                sample.gridMinutes(),
                sample.noticeMinutes(),
                sample.horizonDays(),
                sample.openingHours(),
                sample.rooms(),
                sample.closures(),
                sample.yearlyClosures(),
                sample.place());
    }

    private Visit visit() {
        var sample = sample(AppointmentBooked.class).visit();
        var end = start.plus(Duration.between(sample.start(), sample.end()));
        return new Visit(
                clinic,
                sample.therapistId(),
                sample.roomId(),
                sample.treatmentId(),
                client,
                start,
                end,
                new Visit.Period(start, end),
                new Visit.Period(start, end));
    }

    private static <E extends Event> E sample(Class<E> type) {
        return EventSamples.all().stream()
                .map(EventSamples.Sample::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
