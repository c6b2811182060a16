package io.unknot.therapist.treatment.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.EntryLocks;
import io.unknot.therapist.treatment.Modality;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Treatments;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresTreatments implements Treatments {

    private static final String PUT = """
        INSERT INTO treatments (treatment_id, version, name, technique, modality, duration_minutes,
                                before_minutes, after_minutes, room_features, price_minor, currency)
        VALUES (:id, :version, :name, :technique, :modality, :duration, :before, :after, :features, :price, :currency)
        ON CONFLICT (treatment_id) DO UPDATE
        SET version = excluded.version, name = excluded.name, technique = excluded.technique,
            modality = excluded.modality, duration_minutes = excluded.duration_minutes,
            before_minutes = excluded.before_minutes, after_minutes = excluded.after_minutes,
            room_features = excluded.room_features, price_minor = excluded.price_minor,
            currency = excluded.currency
        """;

    private static final String MISSING = """
        SELECT id FROM unnest(:ids) AS wanted (id)
         WHERE NOT EXISTS (SELECT FROM treatments WHERE treatment_id = wanted.id)
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
        return database.sql("SELECT * FROM treatments WHERE treatment_id = :id")
                .bind("id", id)
                .map(PostgresTreatments::read)
                .one();
    }

    @Override
    public Flux<Versioned<Treatment>> byName() {
        return database.sql("SELECT * FROM treatments ORDER BY name, treatment_id LIMIT :limit")
                .bind("limit", Page.SIZE + 1)
                .map(PostgresTreatments::read)
                .all();
    }

    @Override
    public Flux<UUID> missing(Set<UUID> ids) {
        return database.sql(MISSING)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> new Columns(row).uuid("id"))
                .all();
    }

    @Override
    public Mono<Void> put(Versioned<Treatment> entry) {
        var treatment = entry.content();
        var timing = treatment.timing();
        return database.sql(PUT)
                .bind("id", treatment.id())
                .bind("version", entry.version())
                .bind("name", treatment.name())
                .bind("technique", treatment.technique())
                .bind("modality", treatment.modality().word())
                .bind("duration", timing.duration().toMinutes())
                .bind("before", timing.before().toMinutes())
                .bind("after", timing.after().toMinutes())
                .bind("features", timing.roomFeatures().toArray(String[]::new))
                .bind("price", treatment.price().amountMinor())
                .bind("currency", treatment.price().currency().getCurrencyCode())
                .then();
    }

    private static Versioned<Treatment> read(Readable row) {
        var columns = new Columns(row);
        var timing = new TreatmentTiming(
                columns.uuid("treatment_id"),
                columns.minutes("duration_minutes"),
                columns.minutes("before_minutes"),
                columns.minutes("after_minutes"),
                columns.texts("room_features"));
        var price = Price.of(columns.get("price_minor", Long.class), columns.text("currency"));
        var modality = Modality.of(columns.text("modality"));
        var treatment = new Treatment(timing, columns.text("name"), columns.text("technique"), modality, price);
        return new Versioned<>(treatment, columns.version());
    }
}
