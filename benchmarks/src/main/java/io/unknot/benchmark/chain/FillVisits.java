package io.unknot.benchmark.chain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Writes a chain's visits where therapist-service keeps what booking-service has told it. Half a million bookings would
 * take an hour through the API, and it is searching that is measured here.
 */
public final class FillVisits {

    // Nine places of 80 minutes in a day of twelve hours, each therapist in a room of their own: none overlap.
    private static final String FILL = """
        INSERT INTO occupancies (appointment_id, clinic_id, therapist_id, room_id, treatment_id,
                                 visible_from, visible_until, therapist_from, therapist_until, room_from, room_until)
        SELECT gen_random_uuid(), clinic, therapist, room, ?::uuid,
               start, start + interval '40 minutes',
               start - interval '5 minutes', start + interval '50 minutes',
               start - interval '5 minutes', start + interval '60 minutes'
          FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) AS chain (therapist, clinic, room, zone),
               generate_series(current_date + 1, current_date + ?, interval '1 day') AS day,
               generate_series(0, 8) AS place,
               LATERAL (SELECT (day + interval '8 hours 10 minutes' + place * interval '80 minutes')
                                   AT TIME ZONE zone AS start)
         WHERE extract(isodow FROM day) < 7
         ORDER BY random()
         LIMIT ?
        """;

    private FillVisits() {}

    /** Replaces all visits there are. Whoever keeps them in memory is to be started anew: nobody is told of these. */
    public static int of(BenchmarkChain chain, Connection database) throws SQLException {
        var size = chain.size();
        try (var statement = database.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            statement.execute("ALTER TABLE occupancies DISABLE TRIGGER tell_change");
            statement.execute("TRUNCATE occupancies");
        }
        try (var fill = database.prepareStatement(FILL)) {
            fill.setObject(1, BenchmarkChain.TREATMENT);
            fill.setArray(2, array(database, "uuid", chain.therapists(size.therapists())));
            fill.setArray(3, array(database, "uuid", each(size, therapist -> chain.clinic(chain.clinicOf(therapist)))));
            fill.setArray(4, array(database, "uuid", each(size, chain::room)));
            fill.setArray(5, array(database, "text", each(size, chain::zoneOf)));
            fill.setInt(6, size.days());
            fill.setInt(7, size.visits());
            return fill.executeUpdate();
        } finally {
            try (var statement = database.createStatement()) {
                statement.execute("ALTER TABLE occupancies ENABLE TRIGGER tell_change");
                statement.execute("ANALYZE");
            }
        }
    }

    private static List<?> each(ChainSize size, IntFunction<Object> of) {
        return IntStream.range(0, size.therapists()).mapToObj(of).toList();
    }

    private static Array array(Connection database, String type, List<?> values) throws SQLException {
        return database.createArrayOf(type, values.toArray());
    }
}
