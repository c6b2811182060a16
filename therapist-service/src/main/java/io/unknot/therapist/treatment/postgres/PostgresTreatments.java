package io.unknot.therapist.treatment.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.EntryLocks;
import io.unknot.therapist.register.postgres.table.Rows;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Treatments;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresTreatments implements Treatments, Rows<Treatment> {

    private static final String SELECT = """
        SELECT *, variants::text AS variants_json, strain::text AS strain_json,
               contraindications::text AS contraindications_json
          FROM treatments
        """;

    private static final String PUT = """
        INSERT INTO treatments (treatment_id, version, name, technique, modality, before_minutes, after_minutes,
                                room_features, variants, strain, suits, contraindications, pressures)
        VALUES (:id, :version, :name, :technique, :modality, :before, :after, :features,
                CAST(:variants AS jsonb), CAST(:strain AS jsonb), :suits, CAST(:contraindications AS jsonb), :pressures)
        ON CONFLICT (treatment_id) DO UPDATE
        SET version = excluded.version, name = excluded.name, technique = excluded.technique,
            modality = excluded.modality, before_minutes = excluded.before_minutes, after_minutes = excluded.after_minutes,
            room_features = excluded.room_features, variants = excluded.variants,
            strain = excluded.strain, suits = excluded.suits, contraindications = excluded.contraindications,
            pressures = excluded.pressures
        """;

    private final DatabaseClient database;
    private final EntryLocks locks;

    PostgresTreatments(DatabaseClient database, EntryLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    @Override
    public Mono<Void> lock(UUID id) {
        return locks.lock("treatment", id);
    }

    @Override
    public Mono<Versioned<Treatment>> find(UUID id) {
        return database.sql(SELECT + " WHERE treatment_id = :id")
                .bind("id", id)
                .map(TreatmentRow::read)
                .one();
    }

    @Override
    public Flux<Versioned<Treatment>> byName() {
        return database.sql(SELECT + " ORDER BY name, treatment_id LIMIT :limit")
                .bind("limit", Page.SIZE + 1)
                .map(TreatmentRow::read)
                .all();
    }

    @Override
    public Flux<Treatment> of(Set<UUID> ids) {
        return database.sql(SELECT + " WHERE treatment_id = ANY(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> TreatmentRow.read(row).content())
                .all();
    }

    @Override
    public Mono<Void> put(Versioned<Treatment> entry) {
        return TreatmentRow.bind(database.sql(PUT), entry).then();
    }

    @Override
    public String select() {
        return SELECT;
    }

    @Override
    public String key() {
        return "treatment_id";
    }

    @Override
    public Treatment read(Readable row) {
        return TreatmentRow.read(row).content();
    }
}
