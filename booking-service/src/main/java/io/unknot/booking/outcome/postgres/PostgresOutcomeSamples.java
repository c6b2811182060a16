package io.unknot.booking.outcome.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.outcome.Moment;
import io.unknot.booking.outcome.figures.CountedVisit;
import io.unknot.booking.outcome.figures.OutcomeSamples;
import io.unknot.booking.outcome.figures.Quarter;
import io.unknot.booking.outcome.trend.Point;
import io.unknot.booking.vault.ClientVault;
import io.unknot.booking.vault.SealedBytes;
import io.unknot.service.access.ClinicScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresOutcomeSamples implements OutcomeSamples {

    private static final int MOST = 60_000;
    private static final int OPENED_AT_ONCE = 1_000;
    private static final String OF = """
        SELECT s.id, s.client_id, s.appointment_id, s.moment, s.sealed,
               a.clinic_id, a.treatment_id, a.starts_at AS start, v.plan_id
        FROM appointment a
        JOIN score s ON s.appointment_id = a.id AND s.moment IN ('before', 'after')
        LEFT JOIN care_plan_visit v ON v.appointment_id = a.id
        WHERE a.starts_at >= :from AND a.starts_at < :until AND a.state = 'completed'
          AND (:clinics::uuid[] IS NULL OR a.clinic_id = ANY (:clinics))
          AND (SELECT c.outcomes FROM consent c
               WHERE c.client_id = a.client_id
                  OR c.client_id IN (SELECT id FROM client WHERE merged_into = a.client_id)
               ORDER BY c.said_at DESC, c.id DESC LIMIT 1)
        ORDER BY start, s.appointment_id LIMIT :limit
        """;

    private final DatabaseClient database;
    private final ClientVault vault;

    PostgresOutcomeSamples(DatabaseClient database, ClientVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Mono<List<CountedVisit>> of(Quarter quarter, ClinicScope clinics) {
        return database.sql(OF)
                .bind("from", quarter.start())
                .bind("until", quarter.end())
                .bind(
                        "clinics",
                        clinics.all()
                                ? Parameters.in(UUID[].class)
                                : clinics.clinics().toArray(UUID[]::new))
                .bind("limit", MOST + 1)
                .map(PostgresOutcomeSamples::counted)
                .all()
                .collectList()
                .flatMap(found -> found.size() > MOST ? Mono.error(new TooMany()) : open(found));
    }

    private Mono<List<CountedVisit>> open(List<Counted> found) {
        return Flux.fromIterable(found)
                .buffer(OPENED_AT_ONCE)
                .concatMap(some -> vault.open(some.stream()
                                .map(each ->
                                        new SealedBytes(each.clientId(), ScoreHistory.purpose(each.id()), each.bytes()))
                                .toList())
                        .flatMapIterable(opened -> opened))
                .map(bytes -> AnswerBytes.read(bytes).pain())
                .collectList()
                .map(pains -> visits(found, pains));
    }

    private static List<CountedVisit> visits(List<Counted> found, List<Integer> pains) {
        var visits = new LinkedHashMap<UUID, CountedVisit>();
        for (int each = 0; each < found.size(); each++) {
            var counted = found.get(each);
            var pain = pains.get(each);
            visits.merge(counted.appointmentId(), counted.visit(pain), PostgresOutcomeSamples::both);
        }
        return new ArrayList<>(visits.values());
    }

    private static CountedVisit both(CountedVisit one, CountedVisit other) {
        var first = one.point();
        var then = other.point();
        return new CountedVisit(
                one.clientId(),
                one.clinicId(),
                one.treatmentId(),
                one.planId(),
                new Point(
                        first.appointmentId(),
                        first.at(),
                        first.before().or(then::before),
                        first.after().or(then::after),
                        Optional.empty()));
    }

    private static Counted counted(Readable row) {
        return new Counted(
                uuid(row, "id"),
                uuid(row, "client_id"),
                uuid(row, "appointment_id"),
                Moment.of(requireNonNull(row.get("moment", String.class))),
                requireNonNull(row.get("sealed", byte[].class)),
                uuid(row, "clinic_id"),
                uuid(row, "treatment_id"),
                requireNonNull(row.get("start", Instant.class)),
                Optional.ofNullable(row.get("plan_id", UUID.class)));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Counted(
            UUID id,
            UUID clientId,
            UUID appointmentId,
            Moment moment,
            byte[] bytes,
            UUID clinicId,
            UUID treatmentId,
            Instant start,
            Optional<UUID> planId) {

        CountedVisit visit(int pain) {
            var point = new Point(
                    appointmentId,
                    start,
                    moment == Moment.BEFORE ? Optional.of(pain) : Optional.empty(),
                    moment == Moment.AFTER ? Optional.of(pain) : Optional.empty(),
                    Optional.empty());
            return new CountedVisit(clientId, clinicId, treatmentId, planId, point);
        }
    }
}
