package io.unknot.booking.directory.postgres;

import io.unknot.events.ClinicChanged;
import io.unknot.events.Event;
import io.unknot.events.EventJson;
import io.unknot.events.ShiftChanged;
import io.unknot.events.TherapistChanged;
import io.unknot.events.TreatmentChanged;
import java.util.Arrays;
import java.util.Locale;

/** What the directory holds, by the word in the table's kind column. */
enum EntryKind {
    CLINIC(ClinicChanged.class),
    TREATMENT(TreatmentChanged.class),
    THERAPIST(TherapistChanged.class),
    SHIFT(ShiftChanged.class);

    private final Class<? extends Event> record;

    EntryKind(Class<? extends Event> record) {
        this.record = record;
    }

    static EntryKind of(Event event) {
        return Arrays.stream(values())
                .filter(kind -> kind.record.isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event.getClass() + " is no directory entry"));
    }

    static EntryKind named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Event read(String json) {
        return EventJson.read(record, json);
    }
}
