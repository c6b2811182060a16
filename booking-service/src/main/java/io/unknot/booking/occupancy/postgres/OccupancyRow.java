package io.unknot.booking.occupancy.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.occupancy.TherapistVisit;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** What is taken as it stands in its table, there and back. */
final class OccupancyRow {

    // One look for each resource: a GiST index cannot look for any of several (= ANY reads all that is taken by anybody
    // in the span), and without OFFSET the planner may think it could.
    static final String WITH_NEAR = """
        WITH near AS MATERIALIZED (
            SELECT near.* FROM unnest(:ids::uuid[]) AS wanted (id)
            CROSS JOIN LATERAL (
                SELECT coalesce(o.appointment_id, o.group_visit_id) AS appointment_id, o.resource_id, o.clinic_id,
                       o.visible, o.during
                FROM occupancy o
                WHERE o.resource_id = wanted.id AND o.during && tstzrange(:from, :until)
                OFFSET 0) AS near)
        """;

    private OccupancyRow() {}

    static GenericExecuteSpec bindNear(GenericExecuteSpec statement, Collection<UUID> ids, Span span) {
        return statement
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("from", span.from())
                .bind("until", span.until());
    }

    static GenericExecuteSpec bindTimes(GenericExecuteSpec statement, List<Occupied> claims) {
        return statement
                .bind("resources", claims.stream().map(Occupied::resourceId).toArray(UUID[]::new))
                .bind("froms", instants(claims, claim -> claim.during().from()))
                .bind("untils", instants(claims, claim -> claim.during().until()));
    }

    static GenericExecuteSpec bindAll(GenericExecuteSpec statement, List<Occupied> claims) {
        return bindTimes(statement, claims)
                .bind("kinds", claims.stream().map(claim -> claim.kind().word()).toArray(String[]::new))
                .bind("visibleFroms", instants(claims, claim -> claim.visible().from()))
                .bind("visibleUntils", instants(claims, claim -> claim.visible().until()));
    }

    static TherapistVisit visit(Readable row) {
        return new TherapistVisit(
                uuid(row, "resource_id"), uuid(row, "clinic_id"), span(row, "visible"), span(row, "taken"));
    }

    static Span span(Readable row, String name) {
        return new Span(instant(row, name + "_from"), instant(row, name + "_until"));
    }

    static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }

    private static Instant instant(Readable row, String column) {
        return requireNonNull(row.get(column, Instant.class));
    }

    private static Instant[] instants(List<Occupied> claims, Function<Occupied, Instant> time) {
        return claims.stream().map(time).toArray(Instant[]::new);
    }
}
