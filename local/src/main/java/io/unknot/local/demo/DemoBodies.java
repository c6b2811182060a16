package io.unknot.local.demo;

import io.unknot.local.demo.DemoChain.Entry;
import io.unknot.local.demo.DemoChain.Fee;
import io.unknot.local.demo.DemoChain.Shift;
import io.unknot.local.demo.DemoChain.Therapist;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the API is sent: treatments by their ids where the chain has their keys, and shifts from this week on. */
record DemoBodies(DemoChain chain) {

    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 1, 5);

    static boolean hasAlternatives(Entry treatment) {
        return contraindications(treatment).stream()
                .anyMatch(one -> !one.path("alternatives").isEmpty());
    }

    Map<String, Object> treatment(Entry treatment) {
        Map<String, Object> body = fields(treatment.body());
        body.put(
                "contraindications",
                contraindications(treatment).stream()
                        .map(this::contraindication)
                        .toList());
        return body;
    }

    private Map<String, Object> contraindication(JsonNode one) {
        Map<String, Object> body = fields(one);
        body.put(
                "alternatives",
                one.path("alternatives").values().stream()
                        .map(key -> id(key.asString()))
                        .toList());
        return body;
    }

    Map<String, Object> therapist(Therapist therapist) {
        Map<String, Object> body = fields(therapist.body());
        body.put("treatments", therapist.treatments().stream().map(this::id).toList());
        body.put("fees", therapist.fees().stream().map(this::fee).toList());
        return body;
    }

    private Map<String, Object> fee(Fee fee) {
        return Map.of("treatmentId", id(fee.treatment()), "minutes", fee.minutes(), "price", fee.price());
    }

    /** Without an end: the chain is open for the next weeks, whenever today is. */
    Map<String, Object> shift(Therapist therapist, Shift shift, DayOfWeek day, LocalDate today) {
        int weeks = shift.everyWeeks() == null ? 1 : shift.everyWeeks();
        Map<String, Object> body = new HashMap<>(Map.of(
                "therapistId", therapist.id(),
                "clinicId", DemoChain.idIn(chain.clinics(), shift.clinic()),
                "from", shift.from().toString(),
                "until", shift.until().toString(),
                "effectiveFrom", firstMonday(today, weeks).toString()));
        if (weeks == 1) {
            body.put("day", day);
        } else {
            body.put("rule", "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%.2s".formatted(weeks, day));
        }
        if (shift.breaks() != null) {
            body.put("breaks", shift.breaks());
        }
        return body;
    }

    /** That of this week, or of the latest week in step: loaded again later, the same weeks are worked. */
    private static LocalDate firstMonday(LocalDate today, int everyWeeks) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.minusWeeks(Math.floorMod(ChronoUnit.WEEKS.between(SOME_MONDAY, monday), everyWeeks));
    }

    private UUID id(String treatment) {
        return DemoChain.idIn(chain.treatments(), treatment);
    }

    private static List<JsonNode> contraindications(Entry treatment) {
        return List.copyOf(treatment.body().path("contraindications").values());
    }

    private static Map<String, Object> fields(JsonNode body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        body.propertyStream().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
