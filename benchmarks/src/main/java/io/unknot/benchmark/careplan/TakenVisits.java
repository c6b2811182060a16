package io.unknot.benchmark.careplan;

import io.unknot.benchmark.chain.BenchmarkChain;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writes a chain's visits where booking-service keeps what is taken: so many bookings would take half an hour. */
final class TakenVisits {

    // Nine places of 80 minutes in a day of twelve hours, each therapist in a room of their own: none overlap.
    private static final String FILL = """
        WITH visit AS MATERIALIZED (
            SELECT gen_random_uuid() AS id, therapist, clinic, room,
                   tstzrange(start, start + interval '40 minutes') AS visible,
                   tstzrange(start - interval '5 minutes', start + interval '50 minutes') AS taken,
                   tstzrange(start - interval '5 minutes', start + interval '60 minutes') AS room_taken
              FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) AS chain (therapist, clinic, room, zone),
                   generate_series(current_date + 1, current_date + ?, interval '1 day') AS day,
                   generate_series(0, 8) AS place,
                   LATERAL (SELECT (day + interval '8 hours 10 minutes' + place * interval '80 minutes')
                                       AT TIME ZONE zone AS start)
             WHERE extract(isodow FROM day) < 7
             ORDER BY random()
             LIMIT ?),
        booked AS (
            INSERT INTO appointment (id, version, state, clinic_id, therapist_id, room_id, treatment_id, client_id,
                                     visible, therapist_taken, room_taken, policy_id)
            SELECT id, 1, 'booked', clinic, therapist, room, ?::uuid, ?::uuid, visible, taken, room_taken,
                   (SELECT max(policy.id) FROM policy WHERE clinic_id IS NULL AND treatment_id IS NULL)
            FROM visit)
        INSERT INTO occupancy (appointment_id, clinic_id, kind, resource_id, visible, during)
        SELECT id, clinic, 'therapist', therapist, visible, taken FROM visit
        UNION ALL
        SELECT id, clinic, 'room', room, visible, room_taken FROM visit
        """;

    private TakenVisits() {}

    /** How many; they are another client's than the first. */
    static int of(BenchmarkChain chain, Connection database) throws SQLException {
        var size = chain.size();
        try (var statement = database.createStatement()) {
            statement.execute("SET statement_timeout = 0");
        }
        try (var fill = database.prepareStatement(FILL)) {
            fill.setArray(1, array(database, "uuid", chain.therapists(size.therapists())));
            fill.setArray(
                    2, array(database, "uuid", each(chain, therapist -> chain.clinic(chain.clinicOf(therapist)))));
            fill.setArray(3, array(database, "uuid", each(chain, chain::room)));
            fill.setArray(4, array(database, "text", each(chain, chain::zoneOf)));
            fill.setInt(5, size.days());
            fill.setInt(6, size.visits());
            fill.setObject(7, BenchmarkChain.TREATMENT);
            fill.setObject(8, chain.client(1));
            return fill.executeUpdate() / 2;
        } finally {
            try (var statement = database.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }

    private static List<?> each(BenchmarkChain chain, IntFunction<Object> of) {
        return IntStream.range(0, chain.size().therapists()).mapToObj(of).toList();
    }

    private static Array array(Connection database, String type, List<?> values) throws SQLException {
        return database.createArrayOf(type, values.toArray());
    }
}
