package io.unknot.booking.leadtime.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.leadtime.Band;
import io.unknot.booking.leadtime.Days;
import io.unknot.booking.leadtime.LeadTimes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Read from the audit trail: its first entry of a visit that is booked or asked for has both when that was and when the
 * visit was to begin, and no later change of the visit can alter it. Whoever comes in and is booked for a moment ago did
 * so at once.
 */
@Repository
class PostgresLeadTimes implements LeadTimes {

    private static final String OF = """
        WITH made AS (
            SELECT a.state,
                   width_bucket(first.minutes, :bounds::bigint[]) AS band,
                   date_trunc('week', a.starts_at AT TIME ZONE :zone)::date AS monday,
                   first.minutes
            FROM appointment a
            CROSS JOIN LATERAL (
                SELECT greatest(0, extract(epoch FROM (e.after ->> 'start')::timestamptz - e.at) / 60)::bigint AS minutes
                FROM audit_entry e
                WHERE e.subject_id = a.id AND e.subject_kind = 'appointment' AND e.after ->> 'state' IN ('booked', 'requested')
                ORDER BY e.id LIMIT 1) AS first
            WHERE a.clinic_id = :clinic
              AND a.starts_at >= :from::date::timestamp AT TIME ZONE :zone
              AND a.starts_at < (:last::date + 1)::timestamp AT TIME ZONE :zone)
        SELECT band, monday, count(*) AS bookings,
               count(*) FILTER (WHERE state = 'cancelled') AS cancelled,
               count(*) FILTER (WHERE state = 'missed') AS missed,
               percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes) AS median
        FROM made GROUP BY GROUPING SETS ((), (band), (monday)) ORDER BY band, monday
        """;

    private final DatabaseClient database;

    PostgresLeadTimes(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Figures> of(UUID clinicId, Days days, ZoneId zone) {
        return database.sql(OF)
                .bind(
                        "bounds",
                        Band.ALL.stream().map(band -> band.from().toMinutes()).toArray(Long[]::new))
                .bind("zone", zone.getId())
                .bind("clinic", clinicId)
                .bind("from", days.first())
                .bind("last", days.last())
                .map(PostgresLeadTimes::group)
                .all()
                .collectList()
                .map(PostgresLeadTimes::figures);
    }

    private static Figures figures(List<Group> groups) {
        var all = groups.stream()
                .filter(group -> group.band() == null && group.monday() == null)
                .findFirst()
                .orElseThrow();
        Map<Band, Group> byBand = groups.stream()
                .filter(group -> group.band() != null)
                .collect(
                        Collectors.toMap(group -> Band.ALL.get(requireNonNull(group.band()) - 1), Function.identity()));
        return new Figures(
                all.bookings(),
                Optional.ofNullable(all.median()),
                Band.ALL.stream().map(band -> inBand(band, byBand.get(band))).toList(),
                groups.stream()
                        .filter(group -> group.monday() != null)
                        .map(group -> new InWeek(
                                requireNonNull(group.monday()), group.bookings(), requireNonNull(group.median())))
                        .toList());
    }

    private static InBand inBand(Band band, @Nullable Group group) {
        return group == null
                ? new InBand(band, 0, 0, 0)
                : new InBand(band, group.bookings(), group.cancelled(), group.missed());
    }

    private static Group group(Readable row) {
        return new Group(
                row.get("band", Integer.class),
                row.get("monday", LocalDate.class),
                requireNonNull(row.get("bookings", Long.class)),
                requireNonNull(row.get("cancelled", Long.class)),
                requireNonNull(row.get("missed", Long.class)),
                row.get("median", Long.class));
    }

    /** Of one band, of one week, or of all when it is neither. */
    private record Group(
            @Nullable Integer band,
            @Nullable LocalDate monday,
            long bookings,
            long cancelled,
            long missed,
            @Nullable Long median) {}
}
