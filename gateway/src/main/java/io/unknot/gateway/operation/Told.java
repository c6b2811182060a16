package io.unknot.gateway.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened, by words such as {@code event booked}, {@code refusal therapist}, {@code dead-letter appointments}. */
final class Told {

    static final String EVENT = "event ";
    static final String REFUSAL = "refusal ";
    static final String DEAD_LETTER = "dead-letter ";
    static final String MESSAGE = "message ";
    static final String LATE = "message-late";
    static final String HANDED_OVER = "message-handed-over";

    private static final String TYPE = "io.unknot.";

    private Told() {}

    /** From readings that hold growth. */
    static Map<String, Double> of(List<Reading> grown) {
        var told = new TreeMap<String, Double>();
        for (var reading : grown) {
            reading.named("unknot_outbox_sent_total").forEach(one -> add(told, EVENT + type(one.label("type")), one));
            reading.named("unknot_booking_refusals_total")
                    .forEach(one -> add(told, REFUSAL + one.label("reason"), one));
            reading.named("unknot_dead_letters_total").forEach(one -> add(told, DEAD_LETTER + one.label("topic"), one));
            reading.named("unknot_message_tries_total").forEach(one -> add(told, MESSAGE + one.label("outcome"), one));
            reading.named("unknot_message_lateness_seconds_count").forEach(one -> {
                add(told, HANDED_OVER, one);
                add(told, LATE, one);
            });
            reading.named("unknot_message_lateness_seconds_bucket")
                    .filter(one -> one.label("le").equals("60.0"))
                    .forEach(one -> told.merge(LATE, -one.value(), Double::sum));
        }
        return told;
    }

    private static void add(Map<String, Double> told, String what, Figure figure) {
        told.merge(what, figure.value(), Double::sum);
    }

    // io.unknot.appointment.booked.v1
    private static String type(String name) {
        return name.startsWith(TYPE) ? name.substring(TYPE.length()).replaceFirst("\\.v\\d+$", "") : name;
    }
}
