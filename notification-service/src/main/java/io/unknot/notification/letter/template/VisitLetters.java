package io.unknot.notification.letter.template;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.calendar.CalendarEntry;
import io.unknot.notification.calendar.CalendarFile;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Before;
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

    @Override
    public Letter write(About about, Appointment appointment, Clinic clinic, Clinic before, Contact to) {
        var time = new ClinicTime(appointment.start(), appointment.end(), clinic.zone());
        var now = new Before(appointment.clinic(), appointment.start(), appointment.end());
        var was = about.owed().before().orElse(now);
        var moved = !was.equals(now);
        var words = Map.<String, Object>of(
                "name", to.name(),
                "clinic", clinic.name(),
                "address", String.join(", ", clinic.address().parts()),
                "when", time.inFull(),
                "moved", moved,
                "was", new ClinicTime(was.start(), was.end(), before.zone()).inFull() + ", " + before.name(),
                "link", link(appointment).toString());
        var template = template(about.kind());
        return new Letter(
                reference(about),
                to,
                heading(about.kind(), moved) + ": " + clinic.name() + ", " + time.inShort(),
                templates.text(template, words),
                templates.html(template, words),
                calendar(about.kind(), entry(about, appointment, clinic, to)));
    }

    private CalendarEntry entry(About about, Appointment appointment, Clinic clinic, Contact to) {
        return new CalendarEntry(
                appointment.id().value() + "@unknot",
                about.appointmentVersion(),
                about.dueAt(),
                appointment.start(),
                appointment.end(),
                "Visit at " + clinic.name(),
                clinic.name() + ", " + String.join(", ", clinic.address().parts()),
                link(appointment),
                settings.organizer(),
                to.email());
    }

    private URI link(Appointment appointment) {
        return URI.create(settings.publicUrl() + "/#/visits/" + appointment.id().value());
    }

    private static String reference(About about) {
        var kind = about.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "<" + about.appointment().value() + "." + about.appointmentVersion() + "." + kind + "@unknot>";
    }

    private static String heading(MessageKind kind, boolean moved) {
        return switch (kind) {
            case CONFIRMATION -> "Booked";
            case CANCELLATION -> "Cancelled";
            case MOVE -> moved ? "Moved" : "Changed";
            case REMINDER_48H, REMINDER_2H -> "Reminder";
            case AFTERCARE -> "After your visit";
            case SCORE_REQUEST -> "How are you?";
        };
    }

    private static String template(MessageKind kind) {
        return switch (kind) {
            case CONFIRMATION -> "confirmation";
            case CANCELLATION -> "cancellation";
            case MOVE -> "move";
            case REMINDER_48H, REMINDER_2H -> "reminder";
            case AFTERCARE -> "aftercare";
            case SCORE_REQUEST -> "score-request";
        };
    }

    private static Optional<CalendarFile> calendar(MessageKind kind, CalendarEntry visit) {
        return switch (kind) {
            case CONFIRMATION, MOVE -> Optional.of(CalendarFile.request(visit));
            case CANCELLATION -> Optional.of(CalendarFile.cancel(visit));
            case REMINDER_48H, REMINDER_2H, AFTERCARE, SCORE_REQUEST -> Optional.empty();
        };
    }
}
