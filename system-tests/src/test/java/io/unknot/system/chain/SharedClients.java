package io.unknot.system.chain;

import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The clients in whose names all journeys book. Each of them can be in one place at a time: where one journey left a visit
 * with one therapist, the next may not be given the same hour with another.
 */
public final class SharedClients {

    /** Between two visits: a way from one room to the next and what a therapist needs afterwards. */
    private static final Duration APART = Duration.ofMinutes(30);

    private static final List<String> OVER = List.of("cancelled", "expired");

    private final List<String> usernames;
    private final Function<String, GatewayClient> signIn;
    private final Map<String, GatewayClient> sessions = new HashMap<>();
    private final List<FreeTime> given = new ArrayList<>();

    public SharedClients(List<String> usernames, Function<String, GatewayClient> signIn) {
        this.usernames = usernames;
        this.signIn = signIn;
    }

    /** Those at which none of them has a visit, nor may come to have one. */
    List<FreeTime> free(List<FreeTime> times) {
        if (times.isEmpty()) {
            return times;
        }
        var visits = usernames.stream()
                .flatMap(username -> visits(username, times).stream())
                .toList();
        return times.stream()
                .filter(time -> visits.stream().noneMatch(visit -> meet(time, visit.start(), visit.end())))
                .filter(time -> given.stream().noneMatch(other -> meet(time, other.start(), other.end())))
                .toList();
    }

    void give(FreeTime time) {
        given.add(time);
    }

    private List<Taken> visits(String username, List<FreeTime> times) {
        Instant from = times.getFirst().start().minus(Duration.ofDays(1));
        Instant to = times.getLast().end().plus(APART);
        return ask(username, Visits.PATH + "?from=" + from + "&to=" + to)
                .expect(200)
                .path("appointments")
                .values()
                .stream()
                .filter(visit -> !OVER.contains(visit.path("state").asString()))
                .map(Taken::of)
                .toList();
    }

    // Journeys end sessions too, of everybody at times.
    private Answer ask(String username, String path) {
        Answer answer = sessions.computeIfAbsent(username, signIn).get(path);
        if (answer.status() != 401) {
            return answer;
        }
        sessions.put(username, signIn.apply(username));
        return sessions.get(username).get(path);
    }

    private static boolean meet(FreeTime time, Instant start, Instant end) {
        return time.start().isBefore(end.plus(APART)) && start.minus(APART).isBefore(time.end());
    }

    private record Taken(Instant start, Instant end) {
        static Taken of(JsonNode visit) {
            return new Taken(
                    Instant.parse(visit.path("start").asString()),
                    Instant.parse(visit.path("end").asString()));
        }
    }
}
