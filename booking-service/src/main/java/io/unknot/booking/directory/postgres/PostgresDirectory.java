package io.unknot.booking.directory.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.Entries;
import io.unknot.events.EventJson;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.schedule.Offer;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps each entry as the event that last told of it, and reads all that a decision needs in one statement. */
@Repository
class PostgresDirectory implements Directory, Entries {

    private static final String OFFER = """
        SELECT kind, state::text FROM directory
        WHERE (kind = 'clinic' AND id = :clinic)
           OR (kind = 'treatment' AND id = :treatment)
           OR (kind = 'therapist' AND id = :therapist)
           OR (kind = 'shift' AND clinic_id = :clinic AND therapist_id = :therapist)
        """;
    private static final String OFFERS = """
        SELECT kind, state::text FROM directory
        WHERE (kind = 'clinic' AND id = :clinic)
           OR (kind = 'treatment' AND id = :treatment)
           OR (kind = 'shift' AND clinic_id = :clinic)
           OR (kind = 'therapist' AND id IN (
                  SELECT therapist_id FROM directory WHERE kind = 'shift' AND clinic_id = :clinic))
        """;
    private static final String REPLACE = """
        INSERT INTO directory (kind, id, therapist_id, clinic_id, state)
        VALUES (:kind, :id, :therapist, :clinic, :state::jsonb)
        ON CONFLICT (kind, id) DO UPDATE SET
            therapist_id = excluded.therapist_id, clinic_id = excluded.clinic_id, state = excluded.state
        """;
    private static final String ZONE = "SELECT state ->> 'zone' FROM directory WHERE kind = 'clinic' AND id = :clinic";

    private final DatabaseClient database;

    PostgresDirectory(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Offer> offer(UUID clinicId, UUID treatmentId, UUID therapistId) {
        var offer = database.sql(OFFER)
                .bind("clinic", clinicId)
                .bind("treatment", treatmentId)
                .bind("therapist", therapistId);
        return told(offer).map(told -> told.offerBy(clinicId, treatmentId, therapistId));
    }

    @Override
    public Flux<Offer> offers(UUID clinicId, UUID treatmentId) {
        var offers = database.sql(OFFERS).bind("clinic", clinicId).bind("treatment", treatmentId);
        return told(offers).flatMapIterable(Told::offers);
    }

    @Override
    public Mono<ZoneId> zoneOf(UUID clinicId) {
        return database.sql(ZONE)
                .bind("clinic", clinicId)
                .mapValue(String.class)
                .one()
                .map(ZoneId::of);
    }

    @Override
    public Mono<Void> replace(DirectoryEvent state) {
        var shift = state instanceof ShiftChanged changed ? changed : null;
        return database.sql(REPLACE)
                .bind("kind", EntryKind.of(state).word())
                .bind("id", state.subject())
                .bind("therapist", uuid(shift == null ? null : shift.therapistId()))
                .bind("clinic", uuid(shift == null ? null : shift.clinicId()))
                .bind("state", EventJson.write(state))
                .then();
    }

    private static Mono<Told> told(DatabaseClient.GenericExecuteSpec statement) {
        return statement.map(PostgresDirectory::entry).all().collectList().map(Told::new);
    }

    private static DirectoryEvent entry(Readable row) {
        var kind = Objects.requireNonNull(row.get("kind", String.class));
        return EntryKind.named(kind).read(Objects.requireNonNull(row.get("state", String.class)));
    }

    private static Parameter uuid(@Nullable UUID value) {
        return value == null ? Parameters.in(UUID.class) : Parameters.in(value);
    }
}
