package io.unknot.therapist.transfer;

import io.unknot.service.access.Caller;
import io.unknot.therapist.Http;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Sends and fetches the files of one kind of entry, {@code therapists} or {@code shifts}. */
public record CsvFiles(Http http, String kind) {

    /** For the longest file there may be, on a machine that others use, too. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public ResponseSpec send(Caller caller, String file, boolean dryRun) {
        return send(caller, file.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    public ResponseSpec send(Caller caller, byte[] file, boolean dryRun) {
        return http.as(caller)
                .mutate()
                .responseTimeout(PATIENCE)
                .build()
                .post()
                .uri("/api/v1/{kind}/import?dryRun={dry}", kind, dryRun)
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file)
                .exchange();
    }

    /** As a manager, and well. */
    public BodyContentSpec taken(String file) {
        return send(Http.MANAGER, file, false).expectStatus().isOk().expectBody();
    }

    /** As a manager: checked only. */
    public BodyContentSpec checked(String file) {
        return send(Http.MANAGER, file, true).expectStatus().isOk().expectBody();
    }

    /** A manager's copy of what there is at the clinic, without the mark at its beginning. */
    public String fetch(Object clinicId) {
        return fetch(Http.MANAGER, clinicId);
    }

    /** The same as somebody else gets it. */
    public String fetch(Caller caller, Object clinicId) {
        var file = http.get(caller, "/api/v1/{kind}/export?clinic={id}", kind, clinicId)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"" + kind + ".csv\"")
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    /** How many lines were created, changed and left as they were. */
    public static BodyContentSpec assertCounts(BodyContentSpec answer, int created, int changed, int unchanged) {
        return answer.jsonPath("$.complaints")
                .isEqualTo(0)
                .jsonPath("$.created")
                .isEqualTo(created)
                .jsonPath("$.changed")
                .isEqualTo(changed)
                .jsonPath("$.unchanged")
                .isEqualTo(unchanged);
    }
}
