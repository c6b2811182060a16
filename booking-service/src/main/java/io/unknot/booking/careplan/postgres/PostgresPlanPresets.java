package io.unknot.booking.careplan.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.careplan.Spacing;
import io.unknot.booking.careplan.preset.PlanPreset;
import io.unknot.booking.careplan.preset.PlanPresets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresPlanPresets implements PlanPresets {

    private static final String ALL = "SELECT * FROM plan_preset ORDER BY position";
    private static final String FIND = "SELECT * FROM plan_preset WHERE key = :key";
    private static final String LOCK = "LOCK TABLE plan_preset IN SHARE ROW EXCLUSIVE MODE";
    // In one statement, as one may be followed by another that comes later.
    private static final String ADD = """
        INSERT INTO plan_preset (key, position, visits, fewest_visits, most_visits, minutes,
                                 min_days, ideal_days, max_days, per_week, needs_advice, followed_by)
        SELECT * FROM jsonb_to_recordset(CAST(:presets AS jsonb)) AS preset (
            key text, position int, visits int, fewest int, most int, minutes int,
            min int, ideal int, max int, "perWeek" int, "needsAdvice" boolean, "followedBy" text)
        """;
    private static final String VERSION = "SELECT nextval('plan_presets_version')";

    private final DatabaseClient database;
    private final JsonMapper json;

    PostgresPlanPresets(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
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

    @Override
    public Mono<Long> replace(List<PlanPreset> presets) {
        var rows = IntStream.range(0, presets.size())
                .mapToObj(index -> Row.of(index + 1, presets.get(index)))
                .toList();
        return database.sql(LOCK)
                .then()
                .then(database.sql("DELETE FROM plan_preset").then())
                .then(database.sql(ADD)
                        .bind("presets", json.writeValueAsString(rows))
                        .then())
                .then(database.sql(VERSION).mapValue(Long.class).one());
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

    /** As the insert reads it. */
    private record Row(
            String key,
            int position,
            int visits,
            int fewest,
            int most,
            @Nullable Long minutes,
            int min,
            int ideal,
            int max,
            @Nullable Integer perWeek,
            boolean needsAdvice,
            @Nullable String followedBy) {

        static Row of(int position, PlanPreset preset) {
            var spacing = preset.spacing();
            return new Row(
                    preset.key(),
                    position,
                    preset.visits(),
                    preset.fewest(),
                    preset.most(),
                    preset.length().map(Duration::toMinutes).orElse(null),
                    spacing.min(),
                    spacing.ideal(),
                    spacing.max(),
                    spacing.perWeek().orElse(null),
                    preset.needsAdvice(),
                    preset.followedBy().orElse(null));
        }
    }
}
