package io.unknot.therapist;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row spoils one thing in a good body; the answer is a 400 that names it. */
@TherapistServiceTest
class BadFieldsWebTests {

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putWhatIsReferredTo() {
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson());
        http.put(Http.TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
        http.put(Http.THERAPIST, riverside.therapistId(), riverside.therapistJson());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "Riverside"                       | ""                            | name
        "Riverside"                       | "River\\u0000side"            | name
        "Riverside"                       | null                          | name
        "Riverside"                       | {}                            | name
        "GB"                              | "Leeds"                       | address.country
        "LS1 4AB"                         | " "                           | address.postcode
        Europe/London                     | Leeds                         | zone
        Europe/London                     | +00:00                        | zone
        "gridMinutes": 20                 | "gridMinutes": 4              | gridMinutes
        "gridMinutes": 20                 | "gridMinutes": "twenty"       | gridMinutes
        "gridMinutes": 20                 | "gridMinutes": 99999999999999 | gridMinutes
        "gridMinutes": 20,                | ''                            | gridMinutes
        "noticeMinutes": 60               | "noticeMinutes": 20161        | noticeMinutes
        "horizonDays": 90                 | "horizonDays": 0              | horizonDays
        {"day": "TUESDAY"                 | {"day": "MONDAY"              | openingHours
        "TUESDAY"                         | "SOMEDAY"                     | openingHours[1].day
        "MONDAY", "from": "08:00"         | "MONDAY", "from": "21:00"     | openingHours[0].until
        "MONDAY", "from": "08:00"         | "MONDAY", "from": "25:00"     | openingHours[0].from
        "MONDAY", "from": "08:00"         | "MONDAY", "from": null        | openingHours[0].from
        "Quiet room"                      | ""                            | rooms[0].name
        ["heat"]                          | [""]                          | rooms[0].features[]
        "turnoverMinutes": 5              | "turnoverMinutes": -1         | rooms[0].turnoverMinutes
        {"id": "                          | {"id": "not-"                 | rooms[0].id
        """)
    void refusesAClinic(String good, String bad, String field) {
        assertInvalid(
                http.put(MANAGER, spoilt(riverside.clinicJson(), good, bad), Http.CLINIC, riverside.clinicId()), field);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "mixed"                           | ""                            | technique
        "massage"                         | "magic"                       | modality
        "minutes": 40                     | "minutes": 9                  | variants[0].minutes
        "bufferAfterMinutes": 10          | "bufferAfterMinutes": 61      | bufferAfterMinutes
        "amountMinor": 4200               | "amountMinor": -1             | variants[0].prices[0].amountMinor
        "GBP"                             | "QUID"                        | variants[0].prices[0].currency
        """)
    void refusesATreatment(String good, String bad, String field) {
        assertInvalid(
                http.put(
                        MANAGER, spoilt(riverside.treatmentJson(), good, bad), Http.TREATMENT, riverside.treatmentId()),
                field);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "pl"                              | "elvish"                      | languages
        "female"                          | "unknown"                     | gender
        2012                              | 1949                          | experienceSince
        2024-01-01                        | 2029-01-01                    | licences[0].validUntil
        2024-01-01                        | 2023-02-29                    | licences[0].validFrom
        2028-12-31                        | +999999999-12-31              | licences[0].validUntil
        "CNHC-1042"                       | ""                            | licences[0].number
        """)
    void refusesATherapist(String good, String bad, String field) {
        assertInvalid(
                http.put(
                        MANAGER, spoilt(riverside.therapistJson(), good, bad), Http.THERAPIST, riverside.therapistId()),
                field);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "17:00"                           | "09:00"                       | until
        "17:00"                           | "08:00"                       | until
        "17:00"                           | "17:00:30"                    | until
        "17:00"                           | "24:00"                       | until
        "TUESDAY"                         | ""                            | day
        "2026-11-01"                      | "2026-11-31"                  | effectiveFrom
        "2026-11-01"                      | "2026-11-01", "effectiveUntil": "2026-10-31" | effectiveUntil
        "2026-11-01"                      | "-999999999-01-01"            | effectiveFrom
        """)
    void refusesAShift(String good, String bad, String field) {
        assertInvalid(
                http.put(MANAGER, spoilt(riverside.shiftJson(), good, bad), Http.SHIFT, riverside.shiftId()), field);
    }

    private static String spoilt(String json, String good, String bad) {
        assertThat(json).contains(good);
        return json.replace(good, bad);
    }
}
