package io.unknot.booking.careplan.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.careplan.Spacing;
import io.unknot.booking.careplan.preset.PlanPreset;
import io.unknot.booking.careplan.preset.PlanPresets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresPlanPresets implements PlanPresets {

    private static final String ALL = "SELECT * FROM plan_preset ORDER BY position";
    private static final String FIND = "SELECT * FROM plan_preset WHERE key = :key";

    private final DatabaseClient database;

    PostgresPlanPresets(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<PlanPreset> all() {
        return database.sql(ALL).map(PostgresPlanPresets::preset).all();
    }

    @Override
    public Mono<PlanPreset> find(String key) {
        return database.sql(FIND)
                .bind("key", key)
                .map(PostgresPlanPresets::preset)
                .one();
    }

    private static PlanPreset preset(Readable row) {
        return new PlanPreset(
                requireNonNull(row.get("key", String.class)),
                number(row, "visits"),
                number(row, "fewest_visits"),
                number(row, "most_visits"),
                Optional.ofNullable(row.get("minutes", Integer.class)).map(Duration::ofMinutes),
                new Spacing(
                        number(row, "min_days"),
                        number(row, "ideal_days"),
                        number(row, "max_days"),
                        Optional.ofNullable(row.get("per_week", Integer.class))),
                requireNonNull(row.get("needs_advice", Boolean.class)),
                Optional.ofNullable(row.get("followed_by", String.class)));
    }

    private static int number(Readable row, String column) {
        return requireNonNull(row.get(column, Integer.class));
    }
}
