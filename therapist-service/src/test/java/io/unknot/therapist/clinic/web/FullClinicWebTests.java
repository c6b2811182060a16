package io.unknot.therapist.clinic.web;

import static io.unknot.therapist.Http.CLINIC;
import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A clinic of which everything is said that can be. */
@TherapistServiceTest
class FullClinicWebTests {

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();
    private final String full = """
        {"name": "Riverside",
         "address": {"line": "12 Wharf Street", "city": "Leeds", "postcode": "LS1 4AB", "country": "GB"},
         "place": {"latitude": 53.7901, "longitude": -1.5444},
         "zone": "Europe/London", "gridMinutes": 20, "noticeMinutes": 60, "horizonDays": 90,
         "openingHours": [{"day": "MONDAY", "from": "08:00", "until": "20:00", "effectiveUntil": "2027-05-31"},
                          {"day": "MONDAY", "from": "07:00", "until": "20:00", "effectiveFrom": "2027-06-01"}],
         "closures": [{"name": "Stocktaking", "from": "2027-04-01", "until": "2027-04-02"},
                      {"name": "New Year", "everyYear": true, "from": "--12-31", "until": "--01-01"},
                      {"name": "Leap day", "everyYear": true, "from": "--02-29", "until": "--02-29"}],
         "rooms": [{"id": "%s", "name": "Hall", "features": ["mat"], "turnoverMinutes": 5, "capacity": 6}]}
        """.formatted(riverside.roomId());

    @Test
    void givesBackAllThatWasSaid() {
        put(full).expectStatus().isCreated();
        http.get(VISITOR, CLINIC, riverside.clinicId())
                .expectStatus()
                .isOk()
                .expectBody()
                .json(full)
                .jsonPath("$.currency")
                .isEqualTo("GBP")
                .jsonPath("$.closures[2].everyYear")
                .doesNotExist()
                .jsonPath("$.openingHours[0].effectiveUntil")
                .doesNotExist();
    }

    @Test
    void takesBackWhatItGave() {
        put(full).expectStatus().isCreated();
        var given = http.get(VISITOR, CLINIC, riverside.clinicId())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        put(String.valueOf(given)).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void isMadeForOneClientAndAlwaysOpenWhereNothingElseIsSaid() {
        put(riverside.clinicJson())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.rooms[0].capacity")
                .isEqualTo(1)
                .jsonPath("$.closures.length()")
                .isEqualTo(0)
                .jsonPath("$.place")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        53.7901                           | 90.1                          | place.latitude
        53.7901                           | "NaN"                         | place.latitude
        "latitude": 53.7901,              | ''                            | place.latitude
        -1.5444                           | -180.5                        | place.longitude
        "capacity": 6                     | "capacity": 0                 | rooms[0].capacity
        "capacity": 6                     | "capacity": 51                | rooms[0].capacity
        "Stocktaking"                     | ""                            | closures[0].name
        "2027-04-02"                      | "2027-03-31"                  | closures[0].until
        "2027-04-02"                      | "--04-02"                     | closures[0].until
        "2027-04-02"                      | "+12027-04-02"                | closures[0].until
        "2027-04-01"                      | null                          | closures[0].from
        "--12-31"                         | "--12-32"                     | closures[1].from
        "--12-31"                         | "2026-12-31"                  | closures[1].from
        {"name": "Leap day", "everyYear": true, "from": "--02-29", "until": "--02-29"} | {"name": "Stocktaking", "from": "2027-04-01", "until": "2027-04-02"} | closures
        "2027-05-31"                      | "2027-06-01"                  | openingHours
        "2027-05-31"                      | "2027-05-32"                  | openingHours[0].effectiveUntil
        "effectiveFrom": "2027-06-01"     | "effectiveFrom": "2027-06-01", "effectiveUntil": "2027-05-31" | openingHours[1].effectiveUntil
        """)
    void refusesWhatCannotBe(String good, String bad, String field) {
        assertThat(full).contains(good);
        assertInvalid(put(full.replace(good, bad)), field);
    }

    @Test
    void namesBothHoursThatOverlap() {
        assertInvalid(put(full.replace("2027-05-31", "2027-06-01")), "openingHours")
                .jsonPath("$.errors[0].reason")
                .isEqualTo("must not overlap, but on MONDAY 07:00 to 20:00 (2027-06-01 to on) and 08:00 to 20:00"
                        + " (ever since to 2027-06-01) do");
    }

    @Test
    void boundsHowManyClosuresThereAre() {
        var closures = new StringBuilder("\"closures\": [");
        for (int i = 0; i < 100; i++) {
            closures.append(
                    "{\"name\": \"Day %d\", \"from\": \"2027-04-01\", \"until\": \"2027-04-02\"},".formatted(i));
        }
        assertInvalid(put(full.replace("\"closures\": [", closures)), "closures");
    }

    private ResponseSpec put(String json) {
        return http.put(MANAGER, json, CLINIC, riverside.clinicId());
    }
}
