package io.unknot.notification.letter.template;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.calendar.CalendarEntry;
import io.unknot.notification.calendar.CalendarFile;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.letter.Matter;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Facts.Before;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Letters in English. A subject is read on locked screens by anybody: it says no more than clinic and time.
 */
@Component
class VisitLetters implements Letters {

    private final LetterSettings settings;
    private final Templates templates;

    VisitLetters(LetterSettings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
    }

    /** Throws IllegalArgumentException where there are no words for the kind. */
    @Override
    public Letter write(Matter matter, Addressee to) {
        var about = matter.about();
        var appointment = matter.visit().orElseThrow(() -> wordless(about.kind()));
        var clinic = matter.clinic().orElseThrow(() -> wordless(about.kind()));
        var time = new ClinicTime(appointment.start(), appointment.end(), clinic.zone());
        var now = new Before(appointment.clinic(), appointment.start(), appointment.end());
        var was = about.owed().before().orElse(now);
        var before = matter.clinic(was.clinic()).orElse(clinic);
        var moved = !was.equals(now);
        var words = Map.<String, Object>of(
                "name", to.contact().name(),
                "clinic", clinic.name(),
                "address", String.join(", ", clinic.address().parts()),
                "when", time.inFull(),
                "moved", moved,
                "was", new ClinicTime(was.start(), was.end(), before.zone()).inFull() + ", " + before.name(),
                "link", link(appointment).toString());
        var template = template(about.kind());
        return new Letter(
                reference(about),
                to.contact(),
                heading(about.kind(), moved) + ": " + clinic.name() + ", " + time.inShort(),
                templates.text(template, words),
                templates.html(template, words),
                calendar(matter, appointment, clinic, to.contact()));
    }

    /** Goes with a mail only: whoever has no address has no use for a calendar's invitation. */
    private Optional<CalendarFile> calendar(Matter matter, Appointment appointment, Clinic clinic, Contact to) {
        var about = matter.about();
        return to.email().flatMap(email -> calendar(about.kind(), entry(about, appointment, clinic, email)));
    }

    private CalendarEntry entry(About about, Appointment appointment, Clinic clinic, String email) {
        return new CalendarEntry(
                appointment.id().value() + "@unknot",
                about.subject().version(),
                about.dueAt(),
                appointment.start(),
                appointment.end(),
                "Visit at " + clinic.name(),
                clinic.name() + ", " + String.join(", ", clinic.address().parts()),
                link(appointment),
                settings.organizer(),
                email);
    }

    private URI link(Appointment appointment) {
        return URI.create(settings.publicUrl() + "/#/visits/" + appointment.id().value());
    }

    private static String reference(About about) {
        var kind = about.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "<" + about.subject().id() + "." + about.subject().version() + "." + kind + "@unknot>";
    }

    private static String heading(MessageKind kind, boolean moved) {
        return switch (kind) {
            case CONFIRMATION -> "Booked";
            case CANCELLATION -> "Cancelled";
            case MOVE -> moved ? "Moved" : "Changed";
            case EARLY_REMINDER, LATE_REMINDER -> "Reminder";
            case AFTERCARE -> "After your visit";
            case SCORE_REQUEST -> "How are you?";
            default -> throw wordless(kind);
        };
    }

    private static String template(MessageKind kind) {
        return switch (kind) {
            case CONFIRMATION -> "confirmation";
            case CANCELLATION -> "cancellation";
            case MOVE -> "move";
            case EARLY_REMINDER, LATE_REMINDER -> "reminder";
            case AFTERCARE -> "aftercare";
            case SCORE_REQUEST -> "score-request";
            default -> throw wordless(kind);
        };
    }

    private static Optional<CalendarFile> calendar(MessageKind kind, CalendarEntry visit) {
        return switch (kind) {
            case CONFIRMATION, MOVE -> Optional.of(CalendarFile.request(visit));
            case CANCELLATION -> Optional.of(CalendarFile.cancel(visit));
            default -> Optional.empty();
        };
    }

    private static IllegalArgumentException wordless(MessageKind kind) {
        return new IllegalArgumentException("there are no words for " + kind);
    }
}
