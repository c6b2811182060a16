package io.unknot.booking.occupancy.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.EndingHolds;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.occupancy.TherapistVisit;
import io.unknot.schedule.time.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** All that a claim asks before it is made, in one statement. */
final class AroundQuery {

    private static final String VISIT = "visit";
    private static final String TAKEN = "taken";
    private static final String TO_COME = "to-come";
    private static final String ENDING = "ending";

    // The visits of a course count as one towards what its client may have. A lapsed hold that can be locked cannot
    // be confirmed any more; one that cannot may just be being confirmed or ended.
    private static final String SQL = OccupancyRow.WITH_NEAR + """
        , met AS MATERIALIZED (
            SELECT met.appointment_id, claim.place
            FROM unnest(:resources::uuid[], :froms::timestamptz[], :untils::timestamptz[])
                 WITH ORDINALITY AS claim (resource_id, from_, until, place)
            CROSS JOIN LATERAL (
                SELECT coalesce(o.appointment_id, o.group_visit_id) AS appointment_id FROM occupancy o
                WHERE o.resource_id = claim.resource_id AND o.during && tstzrange(claim.from_, claim.until)
                OFFSET 0) AS met),
        mine AS MATERIALIZED (
            SELECT a.id AS appointment_id FROM appointment a
            WHERE a.client_id = :client AND a.starts_at > clock_timestamp()
              AND a.state IN ('held', 'requested', 'booked', 'checked-in')),
        past AS MATERIALIZED (
            SELECT a.id FROM appointment a
            WHERE a.state = 'held' AND a.hold_expires_at <= clock_timestamp()
              AND a.id IN (SELECT appointment_id FROM near UNION ALL SELECT appointment_id FROM met
                           UNION ALL SELECT appointment_id FROM mine)),
        lapsed AS MATERIALIZED (
            SELECT a.id FROM appointment a
            WHERE a.state = 'held' AND a.hold_expires_at <= clock_timestamp() AND a.id IN (SELECT id FROM past)
            FOR UPDATE SKIP LOCKED)
        SELECT 'visit' AS what, NULL::bigint AS place, resource_id, clinic_id, lower(visible) AS visible_from, upper(visible) AS visible_until,
               lower(during) AS taken_from, upper(during) AS taken_until
        FROM near WHERE appointment_id NOT IN (SELECT id FROM lapsed)
        UNION ALL
        SELECT CASE WHEN appointment_id IN (SELECT id FROM lapsed) THEN 'lapsed' ELSE 'taken' END, place,
               NULL, NULL, NULL, NULL, NULL, NULL
        FROM met
        UNION ALL
        SELECT 'to-come', count(DISTINCT coalesce(v.plan_id, mine.appointment_id)), NULL, NULL, NULL, NULL, NULL, NULL
        FROM mine LEFT JOIN care_plan_visit v ON v.appointment_id = mine.appointment_id
        WHERE mine.appointment_id NOT IN (SELECT id FROM lapsed)
        UNION ALL
        SELECT 'ending', NULL, NULL, NULL, NULL, NULL, NULL, NULL
        WHERE EXISTS (SELECT FROM past WHERE id NOT IN (SELECT id FROM lapsed))
        """;

    private AroundQuery() {}

    /** What is around the claims, once nobody else is ending a lapsed hold there. */
    static Mono<Around> run(DatabaseClient database, Collection<UUID> therapists, Span nearby, List<Occupied> claims) {
        return EndingHolds.over(
                        ask(database, therapists, nearby, claims),
                        rows -> rows.stream().anyMatch(Found.Ending.class::isInstance))
                .map(rows -> around(rows, claims));
    }

    private static Mono<List<Found>> ask(
            DatabaseClient database, Collection<UUID> therapists, Span nearby, List<Occupied> claims) {
        var asked = OccupancyRow.bindNear(database.sql(SQL), therapists, nearby);
        return OccupancyRow.bindTimes(asked, claims)
                .bind("client", client(claims))
                .map(Found::of)
                .all()
                .collectList();
    }

    private static Parameter client(List<Occupied> claims) {
        return claims.stream()
                .filter(claim -> claim.kind() == Occupied.Kind.CLIENT)
                .findFirst()
                .map(claim -> Parameters.in(claim.resourceId()))
                .orElseGet(() -> Parameters.in(UUID.class));
    }

    private static Around around(List<Found> rows, List<Occupied> claims) {
        var visits = new ArrayList<TherapistVisit>();
        var taken = new HashSet<Occupied>();
        var lapsed = false;
        var toCome = 0L;
        for (var row : rows) {
            switch (row) {
                case Found.Visit(var visit) -> visits.add(visit);
                case Found.Taken(var place) -> taken.add(claims.get((int) place - 1));
                case Found.Lapsed _ -> lapsed = true;
                case Found.Ending _ -> {}
                case Found.ToCome(var number) -> toCome = number;
            }
        }
        return new Around(visits, taken, lapsed, toCome);
    }

    private sealed interface Found {

        record Visit(TherapistVisit visit) implements Found {}

        /** The place among the claims is from 1. */
        record Taken(long place) implements Found {}

        record Lapsed() implements Found {}

        record ToCome(long visits) implements Found {}

        /** A hold that has lapsed, and that somebody else has locked. */
        record Ending() implements Found {}

        static Found of(Readable row) {
            return switch (requireNonNull(row.get("what", String.class))) {
                case VISIT -> new Visit(OccupancyRow.visit(row));
                case TAKEN -> new Taken(requireNonNull(row.get("place", Long.class)));
                case TO_COME -> new ToCome(requireNonNull(row.get("place", Long.class)));
                case ENDING -> new Ending();
                default -> new Lapsed();
            };
        }
    }
}
