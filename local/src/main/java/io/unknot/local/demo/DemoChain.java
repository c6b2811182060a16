package io.unknot.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain of clinics a new system begins with, as written in the resources beside this class. Times are by each
 * clinic's own clock, and days count from the day it is loaded, so it never grows old.
 */
public record DemoChain(
        List<Entry> clinics,
        List<Entry> treatments,
        List<Aftercare> aftercare,
        List<Therapist> therapists,
        List<Entry> clients,
        List<Entry> staff,
        List<Visit> visits) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static DemoChain shipped() {
        return new DemoChain(
                read("clinics", Entry[].class),
                read("treatments", Entry[].class),
                read("aftercare", Aftercare[].class),
                read("therapists", Therapist[].class),
                read("clients", Entry[].class),
                read("staff", Entry[].class),
                read("visits", Visit[].class));
    }

    /** The zone the clinic's clock shows. */
    ZoneId zoneOf(String clinic) {
        return ZoneId.of(in(clinics, clinic).body().path("zone").asString());
    }

    static UUID idIn(List<Entry> entries, String key) {
        return in(entries, key).id();
    }

    private static Entry in(List<Entry> entries, String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> read(String name, Class<T[]> type) {
        String resource = "/demo/" + name + ".json";
        try (InputStream stream = DemoChain.class.getResourceAsStream(resource)) {
            return List.of(JSON.readValue(Objects.requireNonNull(stream, resource), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Something with an id of its own; the key is what the other files call it, the body what the API is sent, but that
     * a treatment's alternatives are named by key.
     */
    public record Entry(String key, UUID id, JsonNode body) {}

    /** Which exercises go with a treatment, by their keys. */
    public record Aftercare(String treatment, List<String> exercises) {}

    /** The body lacks the treatments and the fees: they name treatments by key. */
    public record Therapist(
            String key, UUID id, JsonNode body, List<String> treatments, List<Fee> fees, List<Shift> shifts) {}

    /** In place of the list price. */
    public record Fee(String treatment, int minutes, JsonNode price) {}

    /** The same hours on several days of the week; what is left out is every week, and no break. */
    public record Shift(
            String clinic,
            Set<DayOfWeek> days,
            @Nullable Integer everyWeeks,
            LocalTime from,
            LocalTime until,
            @Nullable JsonNode breaks) {}

    /** The first free time from that many days ahead, not before that time of the day. */
    public record Visit(
            String bookedBy,
            String client,
            String clinic,
            String treatment,
            String therapist,
            int daysAhead,
            LocalTime notBefore) {}
}
