package io.unknot.therapist.availability.web;

import static io.unknot.therapist.Http.VISITOR;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.availability.chain.ChainInMemory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Searches as a visitor does, once the search has heard of what was put. */
public record Searching(Http http, ChainInMemory chain) {

    /** The Tuesday of the samples. */
    public static final String TUESDAY = "&from=2027-01-12&to=2027-01-13";

    /** Puts the story and waits until it can be searched. */
    public void putAll(Riverside riverside) {
        http.putAll(riverside);
        awaitKnown(riverside);
    }

    /** Changes come one after the other, so once the last is known all are. */
    public void awaitKnown(Riverside riverside) {
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> chain.known().isPresent()
                        && chain.now().catalogue().therapistsAt(riverside.clinicId()).stream()
                                .anyMatch(each -> each.id().equals(riverside.therapistId())));
    }

    /** Asks for the low-back massage at Riverside, and the rest. */
    public ResponseSpec ask(Riverside riverside, String rest) {
        return http.get(
                VISITOR,
                "/api/v1/availability?treatment={t}&clinic={c}" + rest,
                riverside.treatmentId(),
                riverside.clinicId());
    }

    /** The local starts found, such as {@code 2027-01-12T09:40}. */
    public List<String> starts(Riverside riverside, String rest) {
        return localStarts(body(ask(riverside, rest)));
    }

    /** As {@link #starts}, of an answer. */
    static List<String> localStarts(String body) {
        return JsonPath.<List<String>>read(body, "$.times[*].start").stream()
                .map(start -> start.substring(0, "2027-01-12T09:40".length()))
                .toList();
    }

    /** What the offer of each time says, in the order of the times. */
    static List<String> offered(String body, String what) {
        return JsonPath.<List<Integer>>read(body, "$.times[*].offer").stream()
                .map(place -> JsonPath.<String>read(body, "$.offers[" + place + "]." + what))
                .toList();
    }

    /** The JSON of an answer that is well. */
    public static String body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
