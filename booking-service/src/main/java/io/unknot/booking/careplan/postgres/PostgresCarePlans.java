package io.unknot.booking.careplan.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.CarePlans;
import io.unknot.booking.careplan.PlanVisit;
import io.unknot.booking.careplan.ReviewPoint;
import io.unknot.booking.wall.Wall;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresCarePlans implements CarePlans {

    private static final Parameter ANY_ID = Parameters.in(UUID.class);
    private static final Parameter ANY_CLINIC = Parameters.in(UUID[].class);

    private static final String IN_SCOPE = """
         AND (:ofClient::uuid IS NULL OR p.client_id = :ofClient)
         AND (:atClinics::uuid[] IS NULL OR v.clinics && :atClinics)
         AND (:ofTherapist::uuid IS NULL OR :ofTherapist = ANY (v.therapists))
        """;
    private static final String FIND = PlanRow.SELECT + " WHERE p.id = :id" + IN_SCOPE;
    private static final String OF_APPOINTMENT = PlanRow.SELECT + """
         WHERE p.id = (SELECT plan_id FROM care_plan_visit WHERE appointment_id = :id)
        """ + IN_SCOPE;
    private static final String OF_CLIENT = PlanRow.SELECT + " WHERE p.client_id = :client" + IN_SCOPE + """
         ORDER BY p.booked_at DESC, p.id LIMIT :limit
        """;
    private static final String INSERT = """
        WITH added AS (
            INSERT INTO care_plan (id, version, client_id, state, preset, advised, min_days, ideal_days, max_days, per_week)
            VALUES (:id, 1, :client, 'active', :preset, :advised, :min, :ideal, :max, :perWeek))
        INSERT INTO care_plan_visit (plan_id, number, appointment_id)
        SELECT :id, visit.number, visit.id FROM unnest(:appointments::uuid[]) WITH ORDINALITY AS visit (id, number)
        """;
    private static final String UPDATE = """
        UPDATE care_plan
        SET version = :version, state = :state, paused_for = :pausedFor, paused_at = :pausedAt, reviewed = :reviewed,
            changed_at = clock_timestamp()
        WHERE id = :id AND version = :version - 1
        """;
    private static final String KEEP_PAUSED = """
        SELECT p.state = 'paused' FROM care_plan p
        WHERE p.id = (SELECT plan_id FROM care_plan_visit WHERE appointment_id = :id) FOR SHARE
        """;
    private static final String HAND_ON = "UPDATE care_plan SET client_id = :into WHERE client_id = :from";

    private final DatabaseClient database;

    PostgresCarePlans(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<CarePlan> find(UUID id, Scope scope) {
        return one(FIND, id, scope);
    }

    @Override
    public Mono<CarePlan> ofAppointment(UUID appointmentId, Scope scope) {
        return one(OF_APPOINTMENT, appointmentId, scope);
    }

    @Override
    public Mono<CarePlan> lock(UUID id, Scope scope) {
        return one(FIND + " FOR UPDATE OF p", id, scope);
    }

    @Override
    public Mono<Boolean> keepPaused(UUID appointmentId) {
        return database.sql(KEEP_PAUSED)
                .bind("id", appointmentId)
                .mapValue(Boolean.class)
                .one()
                .defaultIfEmpty(false);
    }

    @Override
    public Flux<CarePlan> ofClient(UUID clientId, Scope scope, int limit) {
        return Wall.beyond(bind(database.sql(OF_CLIENT), scope)
                .bind("client", clientId)
                .bind("limit", limit)
                .map(PlanRow::toPlan)
                .all());
    }

    @Override
    public Mono<Void> save(CarePlan plan) {
        return plan.version() == 1 ? add(plan) : replace(plan);
    }

    @Override
    public Mono<Void> handOn(UUID from, UUID into) {
        return database.sql(HAND_ON).bind("from", from).bind("into", into).then();
    }

    // A plan is seen whole, with its visits elsewhere, by whoever may see one of them.
    private Mono<CarePlan> one(String sql, UUID id, Scope scope) {
        return Wall.beyond(bind(database.sql(sql), scope)
                .bind("id", id)
                .map(PlanRow::toPlan)
                .one());
    }

    private Mono<Void> add(CarePlan plan) {
        var spacing = plan.terms().spacing();
        return database.sql(INSERT)
                .bind("id", plan.id())
                .bind("client", plan.clientId())
                .bind("preset", plan.terms().preset().map(Parameters::in).orElseGet(() -> Parameters.in(String.class)))
                .bind("advised", plan.terms().physicianAdvice())
                .bind("min", spacing.min())
                .bind("ideal", spacing.ideal())
                .bind("max", spacing.max())
                .bind("perWeek", spacing.perWeek().map(Parameters::in).orElseGet(() -> Parameters.in(Integer.class)))
                .bind(
                        "appointments",
                        plan.visits().stream().map(PlanVisit::appointmentId).toArray(UUID[]::new))
                .then();
    }

    private Mono<Void> replace(CarePlan plan) {
        return database.sql(UPDATE)
                .bind("id", plan.id())
                .bind("version", plan.version())
                .bind("state", plan.state().word())
                .bind("pausedFor", PlanRow.pausedFor(plan.state()))
                .bind("pausedAt", PlanRow.pausedAt(plan.state()))
                .bind(
                        "reviewed",
                        plan.reviewed().stream().map(ReviewPoint::word).toArray(String[]::new))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1
                        ? Mono.empty()
                        : Mono.error(new OptimisticLockingFailureException(plan.id() + " has moved on")));
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, Scope scope) {
        return switch (scope) {
            case Scope.OwnOf(var client) ->
                statement.bind("ofClient", client).bind("atClinics", ANY_CLINIC).bind("ofTherapist", ANY_ID);
            case Scope.At at ->
                statement
                        .bind("ofClient", ANY_ID)
                        .bind("atClinics", clinics(at))
                        .bind("ofTherapist", ANY_ID);
            case Scope.OwnDayOf(var therapist, var at) ->
                statement
                        .bind("ofClient", ANY_ID)
                        .bind("atClinics", clinics(at))
                        .bind("ofTherapist", therapist);
        };
    }

    private static Object clinics(Scope.At at) {
        if (at.onlyAt().isEmpty()) {
            return at.clinics().all() ? ANY_CLINIC : at.clinics().clinics().toArray(UUID[]::new);
        }
        return at.onlyAt().stream().filter(at.clinics()::covers).toArray(UUID[]::new);
    }
}
