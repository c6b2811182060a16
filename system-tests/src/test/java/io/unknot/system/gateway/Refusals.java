package io.unknot.system.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What every refusal has to say, whoever says it. */
public final class Refusals {

    private Refusals() {}

    /**
     * Checks that the answer is problem+json of that status and type, says what to do next, and names exactly these
     * fields.
     */
    public static JsonNode assertRefused(Answer answer, int status, String type, String... fields) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asString()).as(answer.text()).isEqualTo("urn:unknot:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString("")).as(answer.text()).isNotBlank();
        assertThat(problem.path("next").asString("")).as(answer.text()).isNotBlank();
        assertThat(problem.path("instance").asString(""))
                .isEqualTo(answer.response().uri().getPath());
        assertThat(fields(problem)).as(answer.text()).containsExactlyInAnyOrder(fields);
        return problem;
    }

    /** The codes of the reasons a time was refused for. */
    public static List<String> reasons(JsonNode problem) {
        return problem.path("reasons").values().stream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }

    private static List<String> fields(JsonNode problem) {
        return problem.path("errors").values().stream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
