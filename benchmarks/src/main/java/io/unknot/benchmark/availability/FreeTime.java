package io.unknot.benchmark.availability;

import io.unknot.benchmark.chain.BenchmarkChain;
import io.unknot.benchmark.load.HttpQuestion;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A time that can be booked. */
record FreeTime(String clinicId, String therapistId, Instant start) {

    private static final int EACH = 150;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Two hours apart for each therapist, so that none stands in another's way; in no order. */
    static List<FreeTime> apart(URI gateway, BenchmarkChain chain) {
        var times = new ArrayList<FreeTime>();
        try (var http = new HttpQuestion(random -> gateway)) {
            for (int therapist = 0; therapist < chain.size().therapists(); therapist++) {
                times.addAll(ofOne(gateway, http, chain.therapist(therapist)));
            }
        } catch (Exception e) {
            throw new IllegalStateException("Free times could not be collected", e);
        }
        Collections.shuffle(times, new Random(1));
        return times;
    }

    private static List<FreeTime> ofOne(URI gateway, HttpQuestion http, UUID therapist) throws Exception {
        var times = new ArrayList<FreeTime>();
        var from = InstantSource.system().instant().plus(Duration.ofDays(1));
        while (times.size() < EACH) {
            var found = JSON.readTree(
                    http.get(gateway.resolve("/api/v1/availability?treatment=%s&therapist=%s&from=%s&to=%s&limit=1"
                            .formatted(BenchmarkChain.TREATMENT, therapist, from, from.plus(Duration.ofDays(10))))));
            if (found.path("times").isEmpty()) {
                break;
            }
            var time = of(found);
            times.add(time);
            from = time.start().plus(Duration.ofHours(2));
        }
        return times;
    }

    private static FreeTime of(JsonNode found) {
        var time = found.path("times").path(0);
        var offer = found.path("offers").path(time.path("offer").asInt());
        return new FreeTime(
                offer.path("clinicId").asString(),
                offer.path("therapistId").asString(),
                OffsetDateTime.parse(time.path("start").asString()).toInstant());
    }
}
