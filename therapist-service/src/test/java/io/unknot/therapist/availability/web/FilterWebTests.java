package io.unknot.therapist.availability.web;

import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.availability.web.Searching.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.chain.ChainInMemory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Beside Mara, Leo works at Riverside: a man who speaks German, knows friction and asks 50.00. Ana is alone at Hudson in
 * New York. Riverside says that it is in Leeds, and its room is heated.
 */
@TherapistServiceTest
class FilterWebTests {

    @Autowired
    Http http;

    @Autowired
    ChainInMemory chain;

    private final Riverside mara = Riverside.anew();
    private final Riverside leo =
            new Riverside(mara.clinicId(), mara.roomId(), mara.treatmentId(), UUID.randomUUID(), UUID.randomUUID());
    private final Riverside ana = new Riverside(
            UUID.randomUUID(), UUID.randomUUID(), mara.treatmentId(), UUID.randomUUID(), UUID.randomUUID());
    private final String condition = "ache-" + UUID.randomUUID();

    @BeforeEach
    void putTheStory() {
        put(mara, mara.clinicJson(), "53.7965, \"longitude\": -1.5478", mara.therapistJson());
        put(
                ana,
                ana.clinicJson().replace("Riverside", "Hudson").replace("Europe/London", "America/New_York"),
                "40.75, \"longitude\": -74.0",
                ana.therapistJson().replace("Mara Okafor", "Ana Silva"));
        http.put(
                Http.THERAPIST,
                leo.therapistId(),
                leo.therapistJson()
                        .replace("Mara Okafor", "Leo Brandt")
                        .replace("[\"en\", \"pl\"]", "[\"de\"]")
                        .replace("female", "male")
                        .replace("\"experienceSince\"", """
                            "techniques": ["Friction"],
                            "fees": [{"treatmentId": "%s", "minutes": 40,
                                      "price": {"amountMinor": 5000, "currency": "GBP"}}],
                            "experienceSince\"\
                            """.formatted(mara.treatmentId())));
        http.put(Http.SHIFT, leo.shiftId(), leo.shiftJson());
        searching().awaitKnown(leo);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '&day=TUESDAY'                                  | 46 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&day=MONDAY&day=WEDNESDAY'                     |  0 |                  |
        '&part=morning'                                 | 18 | 2027-01-12T09:00 | 2027-01-12T11:40
        '&part=afternoon'                               | 28 | 2027-01-12T12:00 | 2027-01-12T16:20
        '&part=evening'                                 |  0 |                  |
        '&part=morning&part=afternoon'                  | 46 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&between=10:00-11:00'                          |  6 | 2027-01-12T10:00 | 2027-01-12T10:40
        '&between=11:30-12:30&part=morning'             |  2 | 2027-01-12T11:40 | 2027-01-12T11:40
        '&language=pl'                                  | 23 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&language=pl&language=de'                      | 46 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&language=fr'                                  |  0 |                  |
        '&gender=male'                                  | 23 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&gender=male&language=pl'                      |  0 |                  |
        '&technique=friction'                           | 23 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&technique=mixed'                              | 46 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&maxPrice=4200&currency=GBP'                   | 23 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&maxPrice=5000&currency=GBP'                   | 46 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&maxPrice=4199&currency=GBP'                   |  0 |                  |
        '&currency=EUR'                                 |  0 |                  |
        '&room=Heat'                                    | 46 | 2027-01-12T09:00 | 2027-01-12T16:20
        '&room=heat&room=mat'                           |  0 |                  |
        '&minutes=40'                                   | 46 | 2027-01-12T09:00 | 2027-01-12T16:20
        """)
    void leavesOutWhatIsNotWanted(String filter, int count, String first, String last) {
        var found = searching().starts(mara, TUESDAY + "&limit=200" + filter);
        assertThat(found).hasSize(count);
        if (count > 0) {
            assertThat(found).startsWith(first).endsWith(last);
        }
    }

    @Test
    void findsOnlyTherapistsNamed() {
        assertThat(therapists("&clinic=" + mara.clinicId() + "&therapist=" + leo.therapistId()))
                .containsOnly(leo.therapistId().toString());
    }

    @Test
    void showsTheTherapistsFeeInPlaceOfTheListPrice() {
        var body = Searching.body(searching().ask(leo, TUESDAY + "&therapist=" + leo.therapistId()));
        assertThat(JsonPath.<Integer>read(body, "$.offers[0].price.amountMinor"))
                .isEqualTo(5000);
    }

    @Test
    void searchesSeveralClinicsAndAllOfThem() {
        var named = "&clinic=" + mara.clinicId() + "&clinic=" + ana.clinicId();
        assertThat(therapists(named)).contains(id(mara), id(leo), id(ana));
        assertThat(therapists("")).contains(id(mara), id(leo), id(ana));
        assertThat(therapists("&clinic=" + ana.clinicId())).containsOnly(id(ana));
    }

    @Test
    void searchesNearAPoint() {
        // Bradford is 13 km from Leeds.
        assertThat(therapists("&near=53.7950,-1.7594&within=14"))
                .contains(id(mara))
                .doesNotContain(id(ana));
        assertThat(therapists("&near=53.7950,-1.7594&within=13")).isEmpty();
    }

    @Test
    void takesDatesByEachClinicsOwnClock() {
        var day = "/api/v1/availability?treatment={t}&clinic={c}" + TUESDAY + "&limit=1";
        var there = Searching.body(http.get(VISITOR, day, mara.treatmentId(), ana.clinicId()));
        assertThat(JsonPath.<String>read(there, "$.times[0].start")).isEqualTo("2027-01-12T09:00:00-05:00");
    }

    @Test
    void mergesClinicsOfDifferentZonesByStart() {
        var body = Searching.body(http.get(
                VISITOR,
                "/api/v1/availability?treatment={t}&clinic={a}&clinic={b}&limit=200" + TUESDAY,
                mara.treatmentId(),
                mara.clinicId(),
                ana.clinicId()));
        assertThat(JsonPath.<List<String>>read(body, "$.times[*].start"))
                .hasSize(69)
                .extracting(Instant::parse)
                .isSorted();
    }

    @Test
    void findsWhatSuitsAConditionAndIsNotBlockedByIt() {
        var suiting = UUID.randomUUID();
        var blocked = UUID.randomUUID();
        var suits = mara.treatmentJson()
                .replace("\"roomFeatures\"", "\"suits\": [\"" + condition + "\"], \"roomFeatures\"");
        http.put(Http.TREATMENT, suiting, suits);
        http.put(Http.TREATMENT, blocked, suits.replace("\"roomFeatures\"", """
            "contraindications": [{"condition": "%s", "effect": "block", "alternatives": []}], "roomFeatures\"\
            """.formatted(condition)));
        http.put(
                Http.THERAPIST,
                mara.therapistId(),
                mara.therapistJson()
                        .replace("\"treatments\": [", "\"treatments\": [\"%s\", \"%s\", ".formatted(suiting, blocked)));
        await().untilAsserted(() -> {
            var body = Searching.body(http.get(VISITOR, "/api/v1/availability?condition={c}" + TUESDAY, condition));
            assertThat(Searching.offered(body, "treatmentId")).hasSize(23).containsOnly(suiting.toString());
        });
    }

    private List<String> therapists(String rest) {
        var body = Searching.body(
                http.get(VISITOR, "/api/v1/availability?treatment={t}&limit=200" + TUESDAY + rest, mara.treatmentId()));
        return JsonPath.read(body, "$.therapists[*].id");
    }

    private void put(Riverside story, String clinic, String latitude, String therapist) {
        http.put(
                Http.CLINIC,
                story.clinicId(),
                clinic.replace("\"openingHours\"", "\"place\": {\"latitude\": " + latitude + "}, \"openingHours\""));
        http.put(Http.TREATMENT, story.treatmentId(), story.treatmentJson());
        http.put(Http.THERAPIST, story.therapistId(), therapist);
        http.put(Http.SHIFT, story.shiftId(), story.shiftJson());
    }

    private static String id(Riverside story) {
        return story.therapistId().toString();
    }

    private Searching searching() {
        return new Searching(http, chain);
    }
}
