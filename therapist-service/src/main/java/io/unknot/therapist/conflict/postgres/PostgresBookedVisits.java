package io.unknot.therapist.conflict.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.conflict.BookedVisit;
import io.unknot.therapist.conflict.BookedVisits;
import io.unknot.therapist.register.postgres.table.Columns;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

@Component
final class PostgresBookedVisits implements BookedVisits {

    private static final String SELECT = """
        SELECT o.*, c.zone FROM occupancies o JOIN clinics c USING (clinic_id)
         WHERE (o.hold_expires IS NULL OR o.hold_expires > now())
        """;

    // What the therapist is taken for holds the visit itself, and is what the index is by.
    private static final String OF = SELECT + """
           AND o.therapist_id = :therapist AND o.therapist_until > :from
           AND o.visible_until > :from AND o.visible_from < :until
         ORDER BY o.visible_from, o.appointment_id
        """;

    // The room is taken for longer than the visit, too.
    private static final String AT = SELECT + """
           AND o.clinic_id = :clinic AND o.room_until > :from AND o.visible_from >= :from
         ORDER BY o.visible_from, o.appointment_id
        """;

    private final DatabaseClient database;

    PostgresBookedVisits(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<BookedVisit> of(UUID therapistId, Span span) {
        return database.sql(OF)
                .bind("therapist", therapistId)
                .bind("from", span.from())
                .bind("until", span.until())
                .map(PostgresBookedVisits::read)
                .all();
    }

    @Override
    public Flux<BookedVisit> at(UUID clinicId, Instant from) {
        return database.sql(AT)
                .bind("clinic", clinicId)
                .bind("from", from)
                .map(PostgresBookedVisits::read)
                .all();
    }

    private static BookedVisit read(Readable row) {
        var columns = new Columns(row);
        return new BookedVisit(
                columns.uuid("appointment_id"),
                columns.uuid("clinic_id"),
                columns.uuid("therapist_id"),
                columns.maybe("treatment_id", UUID.class),
                new Span(columns.get("visible_from", Instant.class), columns.get("visible_until", Instant.class)),
                ZoneId.of(columns.text("zone")),
                columns.maybe("hold_expires", Instant.class));
    }
}
