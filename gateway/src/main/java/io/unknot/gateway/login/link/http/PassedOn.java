package io.unknot.gateway.login.link.http;

import io.unknot.service.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** What booking-service refuses as the browser is told it: in the same words. Anything else is our trouble, not theirs. */
final class PassedOn {

    private static final ParameterizedTypeReference<Map<String, Object>> MEMBERS =
            new ParameterizedTypeReference<>() {};
    private static final String URN = "urn:unknot:problem:";
    private static final Set<Integer> FOR_THE_READER = Set.of(404, 409, 410);
    private static final Set<String> MORE = Set.of("triesLeft", "clients");

    private PassedOn() {}

    static Throwable of(WebClientResponseException answer) {
        var status = answer.getStatusCode().value();
        return Optional.of(answer)
                .filter(_ -> FOR_THE_READER.contains(status))
                .map(refusal -> refusal.getResponseBodyAs(MEMBERS))
                .filter(members -> members.get("type") instanceof String type && type.startsWith(URN))
                .map(members -> problem(status, members))
                .orElseGet(() -> Problem.of(503, "service-unavailable", "Nobody can sign in by link right now")
                        .next("Try again in a moment."))
                .toException();
    }

    private static Problem problem(int status, Map<String, Object> members) {
        var type = text(members, "type").substring(URN.length());
        var problem = Problem.of(status, type, text(members, "title"));
        if (members.containsKey("detail")) {
            problem = problem.detail(text(members, "detail"));
        }
        if (members.containsKey("next")) {
            problem = problem.next(text(members, "next"));
        }
        for (var key : MORE) {
            problem = members.get(key) == null ? problem : problem.with(key, members.get(key));
        }
        return problem;
    }

    private static String text(Map<String, Object> members, String key) {
        return String.valueOf(members.get(key));
    }
}
