package io.unknot.booking.appointment.transition;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.appointment.Transition;
import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.By;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command did to an appointment, as the audit trail keeps it. */
public final class AppointmentEntry {

    /** The kind of subject an appointment is. */
    public static final String KIND = "appointment";

    private AppointmentEntry() {}

    static AuditEntry of(Action action, By by, Transition transition, List<String> passedOver) {
        var after = transition.after();
        return new AuditEntry(
                by,
                action.word(),
                new Subject(KIND, after.id(), after.version()),
                Optional.of(after.visit().clinicId()),
                transition.before().map(AppointmentEntry::facts).orElseGet(Map::of),
                facts(after, passedOver));
    }

    private static Map<String, ?> facts(Appointment appointment, List<String> passedOver) {
        if (passedOver.isEmpty()) {
            return facts(appointment);
        }
        var facts = new HashMap<String, Object>(facts(appointment));
        facts.put("passedOver", passedOver);
        return facts;
    }

    private static Map<String, ?> facts(Appointment appointment) {
        var visit = appointment.visit();
        var facts = new HashMap<String, Object>(Map.of(
                "state", appointment.state().word(),
                "clinicId", visit.clinicId(),
                "treatmentId", visit.treatmentId(),
                "therapistId", visit.therapistId(),
                "roomId", visit.roomId(),
                "clientId", visit.clientId(),
                "start", visit.visible().from(),
                "end", visit.visible().until()));
        if (!visit.further().isEmpty()) {
            facts.put(
                    "further",
                    visit.further().stream().map(AppointmentEntry::facts).toList());
        }
        return facts;
    }

    private static Map<String, ?> facts(Part part) {
        return Map.of(
                "treatmentId", part.treatmentId(),
                "therapistId", part.therapistId(),
                "roomId", part.roomId(),
                "start", part.visible().from());
    }
}
