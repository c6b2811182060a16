package io.unknot.therapist.transfer;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Refusals.assertInvalid;
import static io.unknot.therapist.Refusals.assertRefused;

import io.unknot.therapist.Http;
import io.unknot.therapist.TherapistServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Files of which no line can be read. */
@TherapistServiceTest
class BadFileWebTests {

    private final CsvFiles files;
    private final Http http;

    @Autowired
    BadFileWebTests(Http http) {
        this.http = http;
        this.files = new CsvFiles(http, "shifts");
    }

    @Test
    void refusesAFileWithoutAnything() {
        assertRefused(files.send(MANAGER, "", true), 400, "malformed-csv");
    }

    @Test
    void refusesWhatIsNoCsv() {
        assertRefused(files.send(MANAGER, "id,\"day", true), 400, "malformed-csv");
        assertRefused(files.send(MANAGER, new byte[] {'i', 'd', 0}, true), 400, "malformed-csv");
        assertRefused(files.send(MANAGER, new byte[] {(byte) 0xFF, (byte) 0xFE, 'i', 0}, true), 400, "malformed-csv");
    }

    @Test
    void namesTheColumnsThatAreMissingOrUnknown() {
        assertInvalid(files.send(MANAGER, "id,therapistId\n", true), "clinicId");
        assertInvalid(files.send(MANAGER, "{\"therapistId\": 1}", true), "therapistId");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertRefused(files.send(MANAGER, "x".repeat(1024 * 1024 + 1), true), 413, "body-too-large")
                .jsonPath("$.detail")
                .isEqualTo("A file may have 1 MB at most.");
    }

    @Test
    void readsNothingButCsv() {
        var json = http.as(MANAGER)
                .post()
                .uri("/api/v1/shifts/import")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange();
        assertRefused(json, 415, "unsupported-media-type").jsonPath("$.next").isEqualTo("Send Content-Type: text/csv.");
    }

    @Test
    void refusesADryRunThatIsNeitherYesNorNo() {
        assertInvalid(
                http.as(MANAGER)
                        .post()
                        .uri("/api/v1/shifts/import?dryRun=perhaps")
                        .contentType(MediaType.parseMediaType("text/csv"))
                        .bodyValue("id")
                        .exchange(),
                "dryRun");
    }
}
