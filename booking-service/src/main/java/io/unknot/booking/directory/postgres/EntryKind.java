package io.unknot.booking.directory.postgres;

import io.unknot.events.EventJson;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.events.directory.TreatmentChanged;
import java.util.Locale;

/** What the directory holds, by the word in the table's kind column. */
enum EntryKind {
    CLINIC(ClinicChanged.class),
    TREATMENT(TreatmentChanged.class),
    THERAPIST(TherapistChanged.class),
    SHIFT(ShiftChanged.class),
    TIME_OFF(TimeOffChanged.class);

    private final Class<? extends DirectoryEvent> record;

    EntryKind(Class<? extends DirectoryEvent> record) {
        this.record = record;
    }

    static EntryKind of(DirectoryEvent event) {
        return switch (event) {
            case ClinicChanged _ -> CLINIC;
            case TreatmentChanged _ -> TREATMENT;
            case TherapistChanged _ -> THERAPIST;
            case ShiftChanged _ -> SHIFT;
            case TimeOffChanged _ -> TIME_OFF;
        };
    }

    static EntryKind named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    DirectoryEvent read(String json) {
        return EventJson.read(record, json);
    }
}
