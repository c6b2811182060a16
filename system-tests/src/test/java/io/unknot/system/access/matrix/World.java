package io.unknot.system.access.matrix;

import io.unknot.system.chain.Offer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What one of the {@link Thing}s is made of: the ids, days and words that stand in for names in the table and bodies. */
final class World {

    private static final Set<String> PRIVATE =
            Set.of("client", "visit", "done", "cancelled", "plan", "finished", "wish", "timeOff", "email", "staff");

    private final Map<String, String> values = new TreeMap<>();

    World(Offer offer) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.now(Clock.system(offer.zone()));
        put("clinic", offer.clinic());
        put("treatment", offer.treatment());
        put("therapist", offer.therapist());
        put("now", now);
        put("yesterday", now.minus(Duration.ofDays(1)));
        put("inTwoMonths", now.plus(Duration.ofDays(60)));
        put("day", today.plusDays(7));
        put("dayAfter", today.plusDays(8));
        put("farDay", today.plusDays(300));
        LocalDate quarter = LocalDate.of(today.getYear() - 1, 1, 1);
        put("quarter", quarter);
        put("quarterEnd", quarter.plusMonths(3));
        put("clinicWord", "clinic");
        put("drawing", "knee-to-chest");
        put("wordsKind", "confirmation");
        put("wordsChannel", "email");
        put("wordsLanguage", "en");
        put("yes", true);
        put("newTimeOff", UUID.randomUUID());
        put("token", "no-such-token");
        put("code", "ABCDEF");
        put("random", UUID.randomUUID());
        put("sought", "Matrix");
    }

    /** The same with all there is to be read: a course that is over and its visit, and the client where names are sought. */
    World toRead() {
        World same = new World(Offer.MARA);
        same.values.putAll(values);
        same.put("plan", value("finished"));
        same.put("done", value("finishedVisit"));
        same.put("sought", value("name"));
        return same;
    }

    /** The same days and words, and ids nobody has. */
    World ofNobody() {
        World nobody = new World(Offer.MARA);
        values.forEach((name, value) -> nobody.put(name, isId(value) ? UUID.randomUUID() : value));
        return nobody;
    }

    void put(String name, Object value) {
        values.put(name, value.toString());
    }

    String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The world has no " + name);
        }
        return value;
    }

    /** With each value in the place of its name, written like a variable of a shell. */
    String in(String text) {
        String filled = text;
        for (Map.Entry<String, String> entry : values.entrySet()) {
            filled = filled.replace("${" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }

    /** Whether the text tells of something that is only for whoever this world is. */
    boolean isToldIn(String text) {
        return PRIVATE.stream().anyMatch(name -> values.containsKey(name) && text.contains(values.get(name)));
    }

    private static boolean isId(String value) {
        return value.length() == 36 && value.charAt(8) == '-';
    }
}
