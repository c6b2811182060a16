package io.unknot.booking.appointment.postgres;

import static java.util.Objects.requireNonNull;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.LiveHolds;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.Undo;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresAppointments implements Appointments {

    private static final String FIND = AppointmentRow.SELECT + " WHERE a.id = :id";
    private static final String WITHIN = AppointmentRow.SELECT + """
         WHERE a.starts_at >= :from AND a.starts_at < :until
           AND (:client::uuid IS NULL OR a.client_id = :client)
           AND (:clinics::uuid[] IS NULL OR a.clinic_id = ANY (:clinics))
           AND (:therapist::uuid IS NULL OR a.therapist_id = :therapist OR EXISTS (
               SELECT FROM jsonb_array_elements(a.further_parts) AS part
               WHERE part ->> 'therapistId' = :therapist::text))
           AND (:sought_client::uuid IS NULL OR a.client_id = :sought_client)
           AND (:sought_therapist::uuid IS NULL OR a.therapist_id = :sought_therapist OR EXISTS (
               SELECT FROM jsonb_array_elements(a.further_parts) AS part
               WHERE part ->> 'therapistId' = :sought_therapist::text))
         ORDER BY a.starts_at, a.id LIMIT :limit
        """;

    private static final Set<String> NO_CLIENT = Set.of("appointment_client_is_bookable", "client_is_not_forgotten");

    private final DatabaseClient database;
    private final UndoTable undos;

    PostgresAppointments(DatabaseClient database, UndoTable undos) {
        this.database = database;
        this.undos = undos;
    }

    @Override
    public Mono<Appointment> find(UUID id, Scope scope) {
        return one(FIND, id, scope);
    }

    @Override
    public Mono<Appointment> lock(UUID id, Scope scope) {
        return one(FIND + " FOR UPDATE", id, scope);
    }

    private Mono<Appointment> one(String sql, UUID id, Scope scope) {
        return database.sql(sql)
                .bind("id", id)
                .map(AppointmentRow::toAppointment)
                .one()
                .filter(found -> scope.covers(found.visit()));
    }

    @Override
    public Flux<Appointment> within(Span span, Scope scope, Sought sought, int limit) {
        return ScopeBinding.bind(database.sql(WITHIN), scope)
                .bind("sought_client", ScopeBinding.orAny(sought.clientId()))
                .bind("sought_therapist", ScopeBinding.orAny(sought.therapistId()))
                .bind("from", span.from())
                .bind("until", span.until())
                .bind("limit", limit)
                .map(AppointmentRow::toAppointment)
                .all();
    }

    @Override
    public Mono<Void> save(Appointment appointment) {
        return AppointmentRow.bind(database, appointment)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.<Void>empty() : Mono.error(movedOn(appointment)))
                .onErrorMap(
                        PostgresAppointments::isOfNoClient,
                        _ -> new UnknownClient(appointment.visit().clientId()));
    }

    private static RuntimeException movedOn(Appointment appointment) {
        return new OptimisticLockingFailureException(appointment.id() + " has moved on");
    }

    // The client was there when the claim began, and was merged into another meanwhile, or forgotten.
    private static boolean isOfNoClient(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                && NO_CLIENT.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
    }

    @Override
    public Mono<Void> keepUndo(long version, Undo undo) {
        return undos.keep(version, undo);
    }

    @Override
    public Mono<Undo> undoOf(Appointment appointment) {
        return undos.find(appointment);
    }

    @Override
    public Mono<LiveHolds> lockLiveHolds(UUID clientId) {
        return database.sql("SELECT live_holds(:client) AS live, is_newcomer(:client) AS newcomer")
                .bind("client", clientId)
                .map(row -> new LiveHolds(
                        requireNonNull(row.get("live", Long.class)),
                        requireNonNull(row.get("newcomer", Boolean.class))))
                .one();
    }

    @Override
    public Mono<List<Appointment>> lockLapsed(int limit) {
        return LapsedQueries.lock(database, limit);
    }

    @Override
    public Mono<List<Appointment>> lockLapsedAcross(Collection<Occupied> claims) {
        return LapsedQueries.lockAcross(database, claims);
    }

    @Override
    public Mono<Boolean> isAnyLapsedAcross(Collection<Occupied> claims) {
        return LapsedQueries.isAnyAcross(database, claims);
    }

    @Override
    public Mono<Instant> now() {
        return database.sql("SELECT clock_timestamp()").mapValue(Instant.class).one();
    }
}
