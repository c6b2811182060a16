package io.unknot.booking.directory.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.r2dbc.spi.Readable;
import io.unknot.booking.directory.ClinicAssembly;
import io.unknot.booking.directory.ClinicRoster;
import io.unknot.booking.directory.ClinicRosters;
import io.unknot.booking.directory.OfferAssembly;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TimeOffChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads a clinic with the shifts in effect on a date, and the time off of their therapists then. */
@Repository
class PostgresClinicRosters implements ClinicRosters {

    private static final String ON = """
        WITH shifts AS (
            SELECT kind, therapist_id, state FROM directory
            WHERE kind = 'shift' AND clinic_id = :clinic
              AND (state ->> 'effectiveFrom')::date <= :date
              AND coalesce((state ->> 'effectiveUntil')::date >= :date, true))
        SELECT kind, state::text FROM directory WHERE kind = 'clinic' AND id = :clinic
        UNION ALL SELECT kind, state::text FROM shifts
        UNION ALL SELECT kind, state::text FROM directory
        WHERE kind = 'time-off' AND therapist_id IN (SELECT therapist_id FROM shifts)
          AND (state ->> 'firstDay')::date <= :date AND (state ->> 'lastDay')::date >= :date
        """;

    private final DatabaseClient database;

    PostgresClinicRosters(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ClinicRoster> on(UUID clinicId, LocalDate date) {
        return database.sql(ON)
                .bind("clinic", clinicId)
                .bind("date", date)
                .map(PostgresClinicRosters::entry)
                .all()
                .collectList()
                .flatMap(entries -> Mono.justOrEmpty(roster(entries)));
    }

    private static Optional<ClinicRoster> roster(List<DirectoryEvent> entries) {
        var timeOff = all(entries, TimeOffChanged.class).toList();
        var shifts = all(entries, ShiftChanged.class).collect(groupingBy(ShiftChanged::therapistId));
        return all(entries, ClinicChanged.class)
                .findFirst()
                .map(clinic -> new ClinicRoster(
                        ClinicAssembly.calendar(clinic),
                        shifts.entrySet().stream()
                                .collect(toMap(
                                        therapist -> therapist.getKey(),
                                        therapist -> OfferAssembly.roster(
                                                therapist.getValue().stream(),
                                                timeOff.stream()
                                                        .filter(off -> off.therapistId()
                                                                .equals(therapist.getKey())))))));
    }

    private static <E extends DirectoryEvent> Stream<E> all(List<DirectoryEvent> entries, Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static DirectoryEvent entry(Readable row) {
        var kind = Objects.requireNonNull(row.get("kind", String.class));
        return EntryKind.named(kind).read(Objects.requireNonNull(row.get("state", String.class)));
    }
}
