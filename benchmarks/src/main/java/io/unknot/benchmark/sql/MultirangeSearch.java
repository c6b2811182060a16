package io.unknot.benchmark.sql;

import io.unknot.benchmark.load.Question;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * When some therapists are free long enough for the treatment: their shifts minus what is taken, as multiranges, the first
 * fifty. Less than a search has to do: it knows nothing of rooms, opening hours, licences, the grid or the notice.
 */
public final class MultirangeSearch implements Question {

    private static final String SEARCH = """
        WITH days AS (SELECT day::date AS day FROM generate_series(?::date, ?::date - 1, interval '1 day') AS day),
             work AS (SELECT s.therapist_id, range_agg(tstzrange((day + s.starts) AT TIME ZONE c.zone,
                                                                (day + s.ends) AT TIME ZONE c.zone)) AS hours
                        FROM shifts s
                        JOIN clinics c USING (clinic_id)
                        JOIN days ON s.rule = 'FREQ=WEEKLY;BYDAY='
                             || (ARRAY['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow FROM day)]
                       WHERE s.therapist_id = ANY(?)
                       GROUP BY s.therapist_id),
             busy AS (SELECT therapist_id, range_agg(tstzrange(therapist_from, therapist_until)) AS taken
                        FROM occupancies
                       WHERE therapist_id = ANY(?) AND therapist_until > ? AND therapist_from < ?
                       GROUP BY therapist_id)
        SELECT therapist_id, lower(free), upper(free)
          FROM work LEFT JOIN busy USING (therapist_id),
               unnest(hours - coalesce(taken, '{}')) AS free
         WHERE upper(free) - lower(free) >= interval '55 minutes'
         ORDER BY lower(free), therapist_id
         LIMIT 50
        """;

    private final Connection database;
    private final PreparedStatement search;
    private final Function<SplittableRandom, List<UUID>> therapists;
    private final ToIntFunction<SplittableRandom> firstDay;
    private final int days;

    /** Over a connection of its own, which it closes; the first day is so many days from today. */
    public MultirangeSearch(
            Connection database,
            Function<SplittableRandom, List<UUID>> therapists,
            ToIntFunction<SplittableRandom> firstDay,
            int days)
            throws SQLException {
        this.database = database;
        this.search = database.prepareStatement(SEARCH);
        this.therapists = therapists;
        this.firstDay = firstDay;
        this.days = days;
    }

    @Override
    public void ask(SplittableRandom random) throws SQLException {
        var from = LocalDate.now(ZoneOffset.UTC).plusDays(firstDay.applyAsInt(random));
        var ids = database.createArrayOf("uuid", therapists.apply(random).toArray());
        search.setObject(1, from);
        search.setObject(2, from.plusDays(days));
        search.setArray(3, ids);
        search.setArray(4, ids);
        search.setObject(5, instant(from));
        search.setObject(6, instant(from.plusDays(days)));
        try (var rows = search.executeQuery()) {
            boolean found = false;
            while (rows.next()) {
                found = rows.getObject(2, OffsetDateTime.class) != null;
            }
            if (!found && days > 1) {
                throw new IllegalStateException("Nobody is free");
            }
        }
    }

    private static OffsetDateTime instant(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection cannot be closed", e);
        }
    }
}
