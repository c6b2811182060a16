package io.unknot.booking.directory;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.roster.Roster;
import java.util.Map;
import java.util.UUID;

/** A clinic, and who is planned to work there on a date: their shifts of that date, and their time off. */
public record ClinicRoster(ClinicCalendar clinic, Map<UUID, Roster> byTherapist) {
    public ClinicRoster {
        byTherapist = Map.copyOf(byTherapist);
    }
}
