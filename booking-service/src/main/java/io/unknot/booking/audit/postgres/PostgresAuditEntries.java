package io.unknot.booking.audit.postgres;

import io.r2dbc.spi.Parameters;
import io.unknot.booking.audit.AuditEntries;
import io.unknot.booking.audit.StoredEntry;
import io.unknot.booking.wall.Wall;
import io.unknot.schedule.time.Span;
import io.unknot.service.access.ClinicScope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

@Repository
class PostgresAuditEntries implements AuditEntries {

    private static final String SELECT = "SELECT " + EntryRow.COLUMNS + " FROM audit_entry e ";
    private static final String OF = SELECT + "WHERE e.subject_id = :subject ORDER BY e.id LIMIT :limit";
    private static final String WITHIN = SELECT + """
        WHERE (:everywhere OR e.clinic_id = ANY (:clinics))
          AND (:subject::uuid IS NULL OR e.subject_id = :subject)
          AND (:from::timestamptz IS NULL OR e.at >= :from AND e.at < :until)
          AND e.id > :after
        ORDER BY e.id LIMIT :limit
        """;

    private final DatabaseClient database;

    PostgresAuditEntries(DatabaseClient database) {
        this.database = database;
    }

    // Whoever may see a visit sees its history, also from before it was moved to their clinic.
    @Override
    public Flux<StoredEntry> of(UUID subject, int limit) {
        return Wall.beyond(database.sql(OF)
                .bind("subject", subject)
                .bind("limit", limit)
                .map(EntryRow::entry)
                .all());
    }

    @Override
    public Flux<StoredEntry> within(Question question, ClinicScope clinics, int limit) {
        return database.sql(WITHIN)
                .bind("everywhere", clinics.all())
                .bind("clinics", clinics.clinics().toArray(UUID[]::new))
                .bind("subject", orNone(question.subject(), UUID.class))
                .bind("from", orNone(question.span().map(Span::from), Instant.class))
                .bind("until", orNone(question.span().map(Span::until), Instant.class))
                .bind("after", question.after())
                .bind("limit", limit)
                .map(EntryRow::entry)
                .all();
    }

    private static <T> Object orNone(Optional<T> value, Class<T> type) {
        return value.<Object>map(Parameters::in).orElseGet(() -> Parameters.in(type));
    }
}
