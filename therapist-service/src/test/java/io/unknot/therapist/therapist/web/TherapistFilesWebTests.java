package io.unknot.therapist.therapist.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.THERAPIST;
import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertRefused;
import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.transfer.CsvFiles.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.events.Topics;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.transfer.CsvFiles;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Mara and those who come after her, by the file. */
@TherapistServiceTest
class TherapistFilesWebTests {

    private static final String HEADER =
            "id,name,languages,gender,experienceSince,treatments,licences,techniques,conditions,fees,photo,bio\n";

    private final Riverside riverside = Riverside.anew();
    private final UUID mara = riverside.therapistId();
    private final UUID zoe = UUID.randomUUID();
    private final CsvFiles files;
    private final Http http;

    @Autowired
    DatabaseClient database;

    @Autowired
    TherapistFilesWebTests(Http http) {
        this.http = http;
        this.files = new CsvFiles(http, "therapists");
    }

    @BeforeEach
    void putWhatTheyOffer() {
        http.put(Http.TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
    }

    @Test
    void takesUpEverybodyInAFile() {
        var treatment = riverside.treatmentId();
        var file = HEADER
                + "%s,Mara Okafor,en; pl,female,2012,%s,CNHC|1042|2024-01-01|2028-12-31,Trigger points;cupping,"
                        .formatted(mara, treatment)
                + "stiffness,%s|40|4500|GBP,https://example.org/mara.jpg,\"Likes knots,\nall of them.\"\n"
                        .formatted(treatment)
                + bare(zoe, "Zoë Lund", "da");
        assertCounts(files.taken(file), 2, 0, 0);
        http.get(MANAGER, THERAPIST, mara).expectBody().json("""
            {"name": "Mara Okafor", "languages": ["en", "pl"], "gender": "female", "experienceSince": 2012,
             "treatments": ["%1$s"],
             "licences": [{"number": "1042", "issuer": "CNHC",
                           "validFrom": "2024-01-01", "validUntil": "2028-12-31"}],
             "techniques": ["cupping", "trigger points"], "conditions": ["stiffness"],
             "fees": [{"treatmentId": "%1$s", "minutes": 40, "price": {"amountMinor": 4500, "currency": "GBP"}}],
             "photo": "https://example.org/mara.jpg", "bio": "Likes knots,\\nall of them."}
            """.formatted(treatment));
        http.get(VISITOR, THERAPIST, zoe)
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Zoë Lund")
                .jsonPath("$.gender")
                .doesNotExist()
                .jsonPath("$.licences.length()")
                .isEqualTo(0);
        assertThat(toldVersions(mara)).containsExactly(1L);
        assertCounts(files.taken(file.replace("female,2012", "female,2013")), 0, 1, 1);
        assertThat(toldVersions(mara)).containsExactly(1L, 2L);
    }

    @Test
    void changesNothingWhenWhatWasExportedIsImported() {
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson());
        http.put(THERAPIST, mara, """
            {"name": " =HYPERLINK(1)", "languages": ["en"], "experienceSince": 2012, "treatments": ["%1$s"],
             "licences": [{"number": " a;b|c\\\\ ", "issuer": "+44 \\"CNHC\\", Leeds",
                           "validFrom": "2024-01-01", "validUntil": "2028-12-31"},
                          {"number": "=1", "issuer": "@", "validFrom": "2024-01-01", "validUntil": "2028-12-31"}],
             "techniques": ["a; b", "-c"], "conditions": ["stiffness", "acute-strain"],
             "fees": [{"treatmentId": "%1$s", "minutes": 40, "price": {"amountMinor": 0, "currency": "GBP"}}],
             "photo": "https://example.org/m,ara.jpg?a=1;b", "bio": "\\n=1+1\\n\\"quoted\\", 'so'"}
            """.formatted(riverside.treatmentId()));
        http.put(Http.SHIFT, riverside.shiftId(), riverside.shiftJson());
        var exported = files.fetch(riverside.clinicId());
        assertThat(exported).startsWith(HEADER.strip() + "\r\n" + mara);
        assertCounts(files.checked(exported), 0, 0, 1);
        assertCounts(files.taken(exported), 0, 0, 1);
        http.get(MANAGER, THERAPIST, mara).expectBody().jsonPath("$.version").isEqualTo(1);
    }

    @Test
    void exportsNoNameThatASpreadsheetWouldRun() {
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson());
        http.put(THERAPIST, mara, riverside.therapistJson().replace("Mara Okafor", "=1+1"));
        http.put(Http.SHIFT, riverside.shiftId(), riverside.shiftJson());
        var exported = files.fetch(riverside.clinicId());
        assertThat(exported).contains(mara + ",'=1+1,en; pl,female,");
        assertCounts(files.taken(exported.replace("'=1+1", "'=1+2")), 0, 1, 0);
        http.get(VISITOR, THERAPIST, mara).expectBody().jsonPath("$.name").isEqualTo("=1+2");
    }

    @Test
    void takesATreatmentsNameForItsId() {
        var name = "Massage " + UUID.randomUUID();
        http.put(
                Http.TREATMENT,
                riverside.treatmentId(),
                riverside.treatmentJson().replace("Low-back therapeutic massage", name));
        var line = "%s,Mara,en,,2012,%s,,,,%s|40|4500|GBP,,\n";
        assertCounts(files.taken(HEADER + line.formatted(mara, name.toUpperCase(Locale.ROOT), name)), 1, 0, 0);
        http.get(VISITOR, THERAPIST, mara)
                .expectBody()
                .jsonPath("$.treatments[0]")
                .isEqualTo(riverside.treatmentId().toString());
        var another = UUID.randomUUID();
        http.put(Http.TREATMENT, another, riverside.treatmentJson().replace("Low-back therapeutic massage", name));
        files.checked(HEADER + line.formatted(mara, name, another))
                .jsonPath("$.lines[0].field")
                .isEqualTo("treatments");
    }

    @Test
    void writesNothingWhenOneLineIsWrongAndSaysEverythingThatIs() {
        var file = HEADER
                + bare(mara, "Mara Okafor", "en")
                + "1,Jo,en,,2012,,,,,,,\n"
                + ",,xx; english,robot,last year,massage,CNHC|1|2024-01-01;CNHC|2|2024-02-30|2025-01-01,,No!,,,\n"
                + ",Jo,en,robot,2012,,,,,,,\n"
                + ",Jo,en,,2012,%s,,,,%s|40|4500|EUR,,\n".formatted(UUID.randomUUID(), riverside.treatmentId())
                + ",Jo,en,,2040,,,,,,,\n";
        var refused = assertRefused(files.send(MANAGER, file, false), 422, "import-refused");
        refused.jsonPath("$.lines[?(@.line==3)].field").isEqualTo("id");
        refused.jsonPath("$.lines[?(@.line==4)].field")
                .value(fields -> assertThat(fields)
                        .asString()
                        .contains("name", "experienceSince", "treatments", "\"licences\"", "licences[0].validFrom")
                        .contains("conditions"));
        refused.jsonPath("$.lines[?(@.line==5)].field").isEqualTo("gender");
        refused.jsonPath("$.lines[?(@.line==6)].field")
                .value(fields -> assertThat(fields).asString().isEqualTo("[\"treatments\",\"fees\"]"));
        refused.jsonPath("$.lines[?(@.line==7)].field").isEqualTo("experienceSince");
        http.get(VISITOR, THERAPIST, mara).expectStatus().isNotFound();
        assertThat(toldVersions(mara)).isEmpty();
    }

    @Test
    void countsComplaintsBeyondThoseItTells() {
        files.checked(HEADER + ",,en,,2012,,,,,,,\n" + "x,Jo\n".repeat(250))
                .jsonPath("$.complaints")
                .isEqualTo(251)
                .jsonPath("$.lines.length()")
                .isEqualTo(200);
    }

    @Test
    void takesUpAsManyAsAFileMayHave() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 2_000; i++) {
            file.append(bare(UUID.randomUUID(), "Nobody " + i, "en"));
        }
        assertCounts(files.checked(file.toString()), 2_000, 0, 0);
    }

    @Test
    void leavesFilesToStaffAndImportsToManagers() {
        var frontDesk = Http.frontDeskOf(riverside.clinicId());
        assertRefused(files.send(frontDesk, HEADER, true), 403, "not-allowed");
        assertRefused(files.send(VISITOR, HEADER, true), 401, "login-needed");
        http.get(frontDesk, "/api/v1/therapists/export?clinic={id}", riverside.clinicId())
                .expectStatus()
                .isOk();
        assertRefused(http.get(VISITOR, "/api/v1/therapists/export"), 401, "login-needed");
    }

    @Test
    void staffGetThoseTheyWorkWithOnly() {
        http.putAll(riverside);

        assertThat(files.fetch(Http.frontDeskOf(riverside.clinicId()), riverside.clinicId()))
                .contains(mara.toString());
        for (var elsewhere : List.of(Http.frontDeskOf(UUID.randomUUID()), therapist(zoe))) {
            assertThat(files.fetch(elsewhere, riverside.clinicId())).isEqualTo(HEADER.strip() + "\r\n");
        }
        assertThat(files.fetch(therapist(mara), riverside.clinicId())).contains(mara.toString());
    }

    private Caller therapist(UUID id) {
        return new Caller.Staff(id, Set.of(Role.THERAPIST), ClinicScope.of(riverside.clinicId()));
    }

    private static String bare(UUID id, String name, String languages) {
        return "%s,%s,%s,,2012,,,,,,,\n".formatted(id, name, languages);
    }

    private List<Long> toldVersions(UUID therapistId) {
        return allOf(database.sql("SELECT version FROM outbox WHERE topic = :topic AND subject = :id ORDER BY version")
                .bind("topic", Topics.THERAPISTS)
                .bind("id", therapistId)
                .mapValue(Long.class)
                .all());
    }
}
