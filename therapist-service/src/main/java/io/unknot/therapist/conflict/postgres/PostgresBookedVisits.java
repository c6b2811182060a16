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

    // Of a visit of several parts the first that is concerned stands for all: it is one appointment.
    private static final String SELECT = """
        SELECT concerned.*, c.zone FROM (
            SELECT DISTINCT ON (visit) coalesce(o.visit_id, o.appointment_id) AS visit, o.* FROM occupancies o
             WHERE o.listed AND (o.hold_expires IS NULL OR o.hold_expires > now()) AND %s
             ORDER BY visit, o.visible_from) AS concerned
          JOIN clinics c USING (clinic_id)
         ORDER BY concerned.visible_from, concerned.visit
        """;

    // What the therapist is taken for holds the visit itself, and is what the index is by.
    private static final String OF = SELECT.formatted("""
        o.therapist_id = :therapist AND o.therapist_until > :from
               AND o.visible_until > :from AND o.visible_from < :until\
        """);

    // The room is taken for longer than the visit, too.
    private static final String AT = SELECT.formatted("""
        o.clinic_id = :clinic AND o.room_until > :from AND o.visible_from >= :from\
        """);

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
                columns.uuid("visit"),
                columns.uuid("clinic_id"),
                columns.uuid("therapist_id"),
                columns.maybe("treatment_id", UUID.class),
                new Span(columns.get("visible_from", Instant.class), columns.get("visible_until", Instant.class)),
                ZoneId.of(columns.text("zone")),
                columns.maybe("hold_expires", Instant.class));
    }
}
