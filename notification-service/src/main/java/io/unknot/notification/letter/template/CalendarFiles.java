package io.unknot.notification.letter.template;

import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.calendar.CalendarEntry;
import io.unknot.notification.calendar.CalendarFile;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Matter;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What goes into the reader's calendar with a mail: whoever has no address has no use for an invitation. */
@Component
class CalendarFiles {

    private final LetterSettings settings;
    private final PageLinks pages;

    CalendarFiles(LetterSettings settings, PageLinks pages) {
        this.settings = settings;
        this.pages = pages;
    }

    Optional<CalendarFile> of(Matter matter, Contact to) {
        return matter.about().channel() == Channel.EMAIL
                ? to.email().flatMap(email -> of(matter, email))
                : Optional.empty();
    }

    private Optional<CalendarFile> of(Matter matter, String email) {
        return switch (matter.about().kind()) {
            case CONFIRMATION, MOVE -> visit(matter, email).map(CalendarFile::request);
            case CANCELLATION -> visit(matter, email).map(CalendarFile::cancel);
            case COURSE_CONFIRMATION ->
                Optional.of(CalendarFile.course(course(matter, email).toList()));
            case EARLY_REMINDER,
                    LATE_REMINDER,
                    AFTERCARE,
                    SCORE_REQUEST,
                    REVIEW_REQUEST,
                    WAITLIST_OFFER,
                    CONTACT_CODE,
                    LOGIN_LINK,
                    STAFF_BOOKED,
                    STAFF_MOVED,
                    STAFF_CANCELLED,
                    STAFF_CONFLICT,
                    STAFF_PLAN_PAUSED,
                    DAILY_SCHEDULE -> Optional.empty();
        };
    }

    private Optional<CalendarEntry> visit(Matter matter, String email) {
        return matter.visit()
                .flatMap(visit -> matter.clinic().map(clinic -> {
                    var version = matter.about().subject().version();
                    return entry(new Span(visit.id(), version, visit.start(), visit.end()), matter, clinic, email);
                }));
    }

    private Stream<CalendarEntry> course(Matter matter, String email) {
        return matter.about().owed().facts() instanceof Facts.Course(var visits)
                ? visits.stream()
                        .flatMap(visit -> matter.clinic(visit.clinic()).stream()
                                .map(clinic -> entry(
                                        new Span(visit.id(), visit.version(), visit.start(), visit.end()),
                                        matter,
                                        clinic,
                                        email)))
                : Stream.empty();
    }

    private CalendarEntry entry(Span visit, Matter matter, Clinic clinic, String email) {
        return new CalendarEntry(
                visit.id().value() + "@unknot",
                visit.version(),
                matter.about().dueAt(),
                visit.start(),
                visit.end(),
                "Visit at " + clinic.name(),
                clinic.name() + ", " + String.join(", ", clinic.address().parts()),
                pages.visit(visit.id()),
                settings.organizer(),
                email);
    }

    private record Span(AppointmentId id, long version, Instant start, Instant end) {}
}
