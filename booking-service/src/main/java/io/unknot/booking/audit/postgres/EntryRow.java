package io.unknot.booking.audit.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.audit.Actor;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.StoredEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An entry as it is read from its table. */
final class EntryRow {

    static final String COLUMNS = """
        e.id, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id, e.version, e.clinic_id, e.why,
        e.before::text AS before, e.after::text AS after, e.at\
        """;

    private EntryRow() {}

    static StoredEntry entry(Readable row) {
        var kind = Actor.Kind.valueOf(text(row, "actor_kind").toUpperCase(Locale.ROOT));
        return new StoredEntry(
                number(row, "id"),
                new Actor(kind, text(row, "actor_id")),
                text(row, "action"),
                new Subject(
                        text(row, "subject_kind"),
                        requireNonNull(row.get("subject_id", UUID.class)),
                        number(row, "version")),
                Optional.ofNullable(row.get("clinic_id", UUID.class)),
                Optional.ofNullable(row.get("why", String.class)),
                text(row, "before"),
                text(row, "after"),
                requireNonNull(row.get("at", Instant.class)));
    }

    static long number(Readable row, String column) {
        return requireNonNull(row.get(column, Long.class));
    }

    static String text(Readable row, String column) {
        return requireNonNull(row.get(column, String.class));
    }
}
