package io.unknot.therapist.shift.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.SHIFT;
import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertRefused;
import static io.unknot.therapist.transfer.CsvFiles.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.transfer.CsvFiles;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mara's week at Riverside, by the file. Riverside is open on Mondays and Tuesdays from eight to eight. */
@TherapistServiceTest
class ShiftFilesWebTests {

    private static final String HEADER =
            "id,therapistId,clinicId,day,rule,from,until,effectiveFrom,effectiveUntil,breaks\n";

    private final Riverside riverside = Riverside.anew();
    private final UUID mondays = UUID.randomUUID();
    private final UUID tuesdays = riverside.shiftId();
    private final CsvFiles files;
    private final Http http;

    @Autowired
    ShiftFilesWebTests(Http http) {
        this.http = http;
        this.files = new CsvFiles(http, "shifts");
    }

    @BeforeEach
    void putMaraAndRiverside() {
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson());
        http.put(Http.TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
        http.put(Http.THERAPIST, riverside.therapistId(), riverside.therapistJson());
    }

    @Test
    void plansEveryLineOfAFile() {
        var week = HEADER
                + line(mondays, "Monday,", "9:00", "17:00", "12:00-12:30; 15:00-15:15")
                + line(tuesdays, ",\"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU\"", "08:00", "20:00", "");
        assertCounts(files.taken(week), 2, 0, 0);
        http.get(VISITOR, SHIFT, mondays)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.day")
                .isEqualTo("MONDAY")
                .jsonPath("$.from")
                .isEqualTo("09:00")
                .jsonPath("$.breaks[1].until")
                .isEqualTo("15:15");
        http.get(VISITOR, SHIFT, tuesdays).expectBody().jsonPath("$.rule").isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
        assertCounts(files.taken(week.replace("17:00", "16:00")), 0, 1, 1);
    }

    @Test
    void changesNothingWhenWhatWasExportedIsImported() {
        files.taken(HEADER
                + line(mondays, "MONDAY,", "09:00", "17:00", "12:00-12:30")
                + line(tuesdays, ",\"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU\"", "08:00", "20:00", "")
                + line(UUID.randomUUID(), ",", "18:00", "20:00", "").replace("2027-01-11,", "2027-01-11,2027-01-11"));
        var exported = files.fetch(riverside.clinicId());
        assertThat(exported).startsWith(HEADER.strip() + "\r\n").contains(",MONDAY,,09:00,17:00,");
        assertCounts(files.checked(exported), 0, 0, 3);
        assertCounts(files.taken(exported), 0, 0, 3);
        http.get(VISITOR, SHIFT, mondays).expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void takesBackAnExportThoughTheClinicHasClosedSince() {
        files.taken(HEADER + line(tuesdays, "TUESDAY,", "09:00", "17:00", ""));
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson().replace("TUESDAY", "WEDNESDAY"));
        assertCounts(files.taken(files.fetch(riverside.clinicId())), 0, 0, 1);
    }

    @Test
    void writesNothingInADryRun() {
        assertCounts(files.checked(HEADER + line(tuesdays, "TUESDAY,", "09:00", "17:00", "")), 1, 0, 0);
        http.get(VISITOR, SHIFT, tuesdays).expectStatus().isNotFound();
    }

    @Test
    void writesNothingWhenOneLineIsWrongAndSaysEverythingThatIs() {
        var file = HEADER
                + line(tuesdays, "TUESDAY,", "09:00", "17:00", "")
                + line(UUID.randomUUID(), "SOMEDAY,", "nine", "17:00", "12:00")
                + line(UUID.randomUUID(), "MONDAY,", "07:00", "17:00", "")
                + line(UUID.randomUUID(), "MONDAY,", "10:00", "09:00", "")
                + line(UUID.randomUUID(), "MONDAY,", "10:00", "11:00", "")
                        .replace(
                                riverside.therapistId().toString(),
                                UUID.randomUUID().toString())
                + "too,few\n"
                + line(mondays, "MONDAY,", "09:00", "17:00", "");
        var refused = assertRefused(files.send(MANAGER, file, false), 422, "import-refused");
        refused.jsonPath("$.complaints").isEqualTo(7);
        refused.jsonPath("$.lines[*].line")
                .value(lines -> assertThat(lines).asString().isEqualTo("[3,3,3,4,5,6,7]"));
        refused.jsonPath("$.lines[0:3].field")
                .value(fields -> assertThat(fields).asString().isEqualTo("[\"breaks\",\"day\",\"from\"]"));
        refused.jsonPath("$.lines[3].reason")
                .value(reason -> assertThat(reason).asString().contains("open from 08:00"));
        refused.jsonPath("$.lines[4].field").isEqualTo("until");
        refused.jsonPath("$.lines[5].field").isEqualTo("therapistId");
        http.get(VISITOR, SHIFT, tuesdays).expectStatus().isNotFound();
        http.get(VISITOR, SHIFT, mondays).expectStatus().isNotFound();
        files.checked(file)
                .jsonPath("$.complaints")
                .isEqualTo(7)
                .jsonPath("$.created")
                .isEqualTo(2)
                .jsonPath("$.lines.length()")
                .isEqualTo(7);
    }

    @Test
    void seesAClashAmongTheLinesAndNamesTheOtherOne() {
        var file = HEADER + line("", "TUESDAY,", "09:00", "13:00", "") + line("", "TUESDAY,", "12:00", "17:00", "");
        assertRefused(files.send(MANAGER, file, false), 422, "import-refused")
                .jsonPath("$.lines.length()")
                .isEqualTo(1)
                .jsonPath("$.lines[0].line")
                .isEqualTo(3)
                .jsonPath("$.lines[0].field")
                .doesNotExist()
                .jsonPath("$.lines[0].reason")
                .value(reason -> assertThat(reason).asString().contains("(line 2), 09:00 to 13:00", "overlaps"));
    }

    @Test
    void seesAClashWithWhatIsKept() {
        http.put(SHIFT, tuesdays, riverside.shiftJson());
        files.checked(HEADER + line(UUID.randomUUID(), "TUESDAY,", "16:00", "18:00", ""))
                .jsonPath("$.lines[0].reason")
                .value(reason -> assertThat(reason).asString().contains(tuesdays.toString(), "overlaps"));
    }

    @Test
    void letsTwoShiftsChangePlaces() {
        files.taken(HEADER
                + line(mondays, "TUESDAY,", "09:00", "12:00", "")
                + line(tuesdays, "TUESDAY,", "12:00", "15:00", ""));
        var swapped = HEADER
                + line(mondays, "TUESDAY,", "12:00", "15:00", "")
                + line(tuesdays, "TUESDAY,", "09:00", "12:00", "");
        assertCounts(files.taken(swapped), 0, 2, 0);
    }

    @Test
    void makesNothingTwiceOfALineWithoutAnId() {
        var file = HEADER + line("", "TUESDAY,", "09:00", "17:00", "");
        assertCounts(files.taken(file), 1, 0, 0);
        assertCounts(files.taken(file), 0, 0, 1);
        files.checked(file + line("", "TUESDAY,", "09:00", "17:00", ""))
                .jsonPath("$.lines[0].field")
                .isEqualTo("id")
                .jsonPath("$.lines[0].reason")
                .value(reason -> assertThat(reason).asString().contains("line 2"));
    }

    @Test
    void leavesTheLinesOfOtherClinicsToTheirOwnManagers() {
        var harbour = Riverside.anew();
        http.put(Http.CLINIC, harbour.clinicId(), harbour.clinicJson());
        var file = HEADER
                + line(mondays, "MONDAY,", "09:00", "17:00", "")
                        .replace(
                                riverside.clinicId().toString(),
                                harbour.clinicId().toString())
                + line(tuesdays, "TUESDAY,", "09:00", "17:00", "");
        assertRefused(files.send(Http.managerOf(riverside.clinicId()), file, false), 422, "import-refused")
                .jsonPath("$.lines.length()")
                .isEqualTo(1)
                .jsonPath("$.lines[0].line")
                .isEqualTo(2)
                .jsonPath("$.lines[0].reason")
                .isEqualTo("There is no such clinic");
        http.get(VISITOR, SHIFT, tuesdays).expectStatus().isNotFound();
    }

    @Test
    void leavesFilesToStaffAndImportsToManagers() {
        var frontDesk = Http.frontDeskOf(riverside.clinicId());
        assertRefused(files.send(frontDesk, HEADER, true), 403, "not-allowed");
        assertRefused(files.send(VISITOR, HEADER, true), 401, "login-needed");
        http.get(frontDesk, "/api/v1/shifts/export").expectStatus().isOk();
        assertRefused(http.get(VISITOR, "/api/v1/shifts/export"), 401, "login-needed");
    }

    @Test
    void staffGetTheShiftsOfTheirOwnClinicsOnly() {
        files.taken(HEADER + line(tuesdays, "TUESDAY,", "09:00", "17:00", ""));

        assertThat(files.fetch(Http.managerOf(riverside.clinicId()), riverside.clinicId()))
                .contains(tuesdays.toString());
        assertThat(files.fetch(Http.frontDeskOf(riverside.clinicId()), riverside.clinicId()))
                .contains(tuesdays.toString());
        assertThat(files.fetch(Http.managerOf(UUID.randomUUID()), riverside.clinicId()))
                .isEqualTo(HEADER.strip() + "\r\n");
    }

    private String line(Object id, String days, String from, String until, String breaks) {
        return "%s,%s,%s,%s,%s,%s,2027-01-11,,%s\n"
                .formatted(id, riverside.therapistId(), riverside.clinicId(), days, from, until, breaks);
    }
}
