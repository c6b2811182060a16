package io.unknot.booking.careplan.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.appointment.State;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.PauseCause;
import io.unknot.booking.careplan.PlanState;
import io.unknot.booking.careplan.PlanTerms;
import io.unknot.booking.careplan.PlanVisit;
import io.unknot.booking.careplan.ReviewPoint;
import io.unknot.booking.careplan.Spacing;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan and its visits as one row. */
final class PlanRow {

    static final String SELECT = """
        SELECT p.id, p.version, p.client_id, p.state, p.paused_for, p.paused_at, p.preset, p.advised,
               p.min_days, p.ideal_days, p.max_days, p.per_week, p.reviewed,
               v.numbers, v.appointments, v.states, v.clinics, v.treatments, v.therapists, v.froms, v.untils
        FROM care_plan p CROSS JOIN LATERAL (
            SELECT array_agg(pv.number ORDER BY pv.number) AS numbers,
                   array_agg(a.id ORDER BY pv.number) AS appointments,
                   array_agg(a.state ORDER BY pv.number) AS states,
                   array_agg(a.clinic_id ORDER BY pv.number) AS clinics,
                   array_agg(a.treatment_id ORDER BY pv.number) AS treatments,
                   array_agg(a.therapist_id ORDER BY pv.number) AS therapists,
                   array_agg(a.starts_at ORDER BY pv.number) AS froms,
                   array_agg(upper(a.visible) ORDER BY pv.number) AS untils
            FROM care_plan_visit pv JOIN appointment a ON a.id = pv.appointment_id WHERE pv.plan_id = p.id) AS v
        """;

    private PlanRow() {}

    static CarePlan toPlan(Readable row) {
        return new CarePlan(
                uuid(row, "id"),
                requireNonNull(row.get("version", Long.class)),
                uuid(row, "client_id"),
                state(row),
                terms(row),
                visits(row),
                Arrays.stream(array(row, "reviewed", String[].class))
                        .map(ReviewPoint::of)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static Parameter pausedFor(PlanState state) {
        return state instanceof PlanState.Paused paused
                ? Parameters.in(paused.cause().word())
                : Parameters.in(String.class);
    }

    static Parameter pausedAt(PlanState state) {
        return state instanceof PlanState.Paused paused ? Parameters.in(paused.since()) : Parameters.in(Instant.class);
    }

    private static PlanState state(Readable row) {
        return switch (text(row, "state")) {
            case "active" -> new PlanState.Active();
            case "paused" ->
                new PlanState.Paused(
                        PauseCause.of(text(row, "paused_for")), requireNonNull(row.get("paused_at", Instant.class)));
            default -> new PlanState.Ended();
        };
    }

    private static PlanTerms terms(Readable row) {
        return new PlanTerms(
                Optional.ofNullable(row.get("preset", String.class)),
                new Spacing(
                        number(row, "min_days"),
                        number(row, "ideal_days"),
                        number(row, "max_days"),
                        Optional.ofNullable(row.get("per_week", Integer.class))),
                requireNonNull(row.get("advised", Boolean.class)));
    }

    private static List<PlanVisit> visits(Readable row) {
        var numbers = array(row, "numbers", Integer[].class);
        var appointments = array(row, "appointments", UUID[].class);
        var states = array(row, "states", String[].class);
        var clinics = array(row, "clinics", UUID[].class);
        var treatments = array(row, "treatments", UUID[].class);
        var therapists = array(row, "therapists", UUID[].class);
        var froms = array(row, "froms", Instant[].class);
        var untils = array(row, "untils", Instant[].class);
        return IntStream.range(0, numbers.length)
                .mapToObj(index -> new PlanVisit(
                        numbers[index],
                        appointments[index],
                        State.of(states[index]),
                        clinics[index],
                        treatments[index],
                        therapists[index],
                        new Span(froms[index], untils[index])))
                .toList();
    }

    private static <T> T array(Readable row, String column, Class<T> type) {
        return requireNonNull(row.get(column, type));
    }

    private static int number(Readable row, String column) {
        return requireNonNull(row.get(column, Integer.class));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return requireNonNull(row.get(column, String.class));
    }
}
