package io.unknot.therapist.match.web;

import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertInvalid;
import static io.unknot.therapist.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.service.access.Caller;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.web.Searching;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * Mara and Leo treat an ache in Leeds, Ana in New York, on Tuesdays from nine to five; it is Monday. Leo is licensed until
 * Friday, speaks German and asks for 50 pounds where the others ask for 42.
 */
@TherapistServiceTest
class MatchWebTests {

    @Autowired
    Http http;

    @Autowired
    ChainInMemory chain;

    private final String ache = "ache-" + UUID.randomUUID();
    private final Riverside mara = Riverside.anew();
    private final Riverside leo =
            new Riverside(mara.clinicId(), mara.roomId(), mara.treatmentId(), UUID.randomUUID(), UUID.randomUUID());
    private final Riverside ana = new Riverside(
            UUID.randomUUID(), UUID.randomUUID(), mara.treatmentId(), UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void putTheStory() {
        http.put(Http.CLINIC, mara.clinicId(), at(mara.clinicJson(), "53.7965", "-1.5478"));
        http.put(
                Http.CLINIC,
                ana.clinicId(),
                at(ana.clinicJson(), "40.75", "-74.0").replace("Europe/London", "America/New_York"));
        http.put(Http.TREATMENT, mara.treatmentId(), treatment("\"suits\": [\"%s\"]".formatted(ache)));
        http.put(
                Http.THERAPIST,
                mara.therapistId(),
                mara.therapistJson()
                        .replace("\"treatments\"", "\"conditions\": [\"%s\"], \"treatments\"".formatted(ache)));
        http.put(Http.THERAPIST, ana.therapistId(), ana.therapistJson().replace("Mara Okafor", "Ana Silva"));
        http.put(Http.THERAPIST, leo.therapistId(), leoJson("2027-01-08"));
        http.put(Http.SHIFT, mara.shiftId(), mara.shiftJson());
        http.put(Http.SHIFT, ana.shiftId(), ana.shiftJson());
        http.put(Http.SHIFT, leo.shiftId(), leo.shiftJson());
        new Searching(http, chain).awaitKnown(leo);
    }

    @Test
    void ranksWhoCouldTreatSomebodyAndSaysWhy() {
        var found = matches("""
            {"condition": "%s", "budget": {"amountMinor": 4500, "currency": "GBP"}, "language": "pl", "gender": "female",
             "home": {"latitude": 53.794, "longitude": -1.57}}
            """);

        assertThat(names(found)).containsExactly("Mara Okafor", "Ana Silva", "Leo Brandt");
        assertThat(JsonPath.<List<String>>read(found, "$.matches[*].why"))
                .first()
                .isEqualTo("Licensed until 2028, treats %1$s, Low-back therapeutic massage suits %1$s, 5 min away, "
                                .formatted(ache.replace('-', ' '))
                        + "under your budget at 42.00 GBP, free tomorrow, no reviews yet, 15 years of experience, "
                        + "speaks Polish, female.");
        assertThat(JsonPath.<String>read(found, "$.matches[0].start")).isEqualTo("2027-01-05T09:00:00+00:00");
        assertThat(JsonPath.<List<Double>>read(found, "$.matches[*].score"))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
        assertThat(JsonPath.<List<Integer>>read(found, "$.matches[2].reasons[?(@.part == 'price')].facts.amountMinor"))
                .containsExactly(5000);
        assertThat(JsonPath.<List<Double>>read(found, "$.matches[0].reasons[?(@.part == 'language')].weight"))
                .containsExactly(3.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "must": ["language"], "language": "de"                                                   | Leo Brandt
        "must": ["gender"], "gender": "male"                                                     | Leo Brandt
        "must": ["gender"], "gender": "non-binary"                                               |
        "must": ["budget"], "budget": {"amountMinor": 4200, "currency": "GBP"}                   | Ana Silva,Mara Okafor
        "budget": {"amountMinor": 4200, "currency": "EUR"}                                       |
        "technique": "FRICTION"                                                                  | Leo Brandt
        "minutes": 40, "technique": "mixed"                                                      | Ana Silva,Leo Brandt,Mara Okafor
        "withinKm": 20, "home": {"latitude": 53.795, "longitude": -1.7594}                       | Leo Brandt,Mara Okafor
        "earliest": "2027-01-06", "latest": "2027-01-20"                                         | Ana Silva,Mara Okafor
        "earliest": "2027-01-05T18:00:00Z", "latest": "2027-01-06"                               | Ana Silva
        "weekdays": ["MONDAY"]                                                                   |
        "partsOfDay": ["evening"]                                                                |
        "partsOfDay": ["morning", "evening"]                                                     | Ana Silva,Leo Brandt,Mara Okafor
        """)
    void leavesOutWhomWhatMustHoldLeavesOut(String wish, String names) {
        var found = matches("{\"condition\": \"%s\", " + wish + "}");
        assertThat(names(found)).containsExactlyInAnyOrder(names == null ? new String[0] : names.split(","));
    }

    @Test
    void leavesOutWhoIsNotLicensedOnTheDay() {
        var nextWeek = "{\"condition\": \"%s\", \"earliest\": \"2027-01-12\", \"latest\": \"2027-01-13\"}";
        assertThat(names(matches(nextWeek))).doesNotContain("Leo Brandt");

        http.put(Http.THERAPIST, leo.therapistId(), leoJson("2027-01-12"));
        new Searching(http, chain).awaitKnown(leo);

        await().untilAsserted(() -> assertThat(names(matches(nextWeek))).contains("Leo Brandt"));
    }

    @Test
    void saysWhatToTakeInsteadOfWhatTheConditionBlocks() {
        var blocked = UUID.randomUUID();
        http.put(Http.TREATMENT, blocked, treatment("""
            "suits": ["%1$s"], "contraindications": [
                {"condition": "%1$s", "effect": "block", "alternatives": ["%2$s"]}]\
            """.formatted(ache, mara.treatmentId())));
        http.put(
                Http.THERAPIST,
                mara.therapistId(),
                mara.therapistJson().replace("\"treatments\": [", "\"treatments\": [\"" + blocked + "\", "));
        await().untilAsserted(() -> assertThat(names(asked("{\"treatmentId\": \"" + blocked + "\"}")))
                .containsExactly("Mara Okafor"));

        var found = matches("{\"condition\": \"%s\", \"treatmentId\": \"" + blocked + "\"}");

        assertThat(names(found)).isEmpty();
        assertThat(JsonPath.<List<String>>read(found, "$.instead[*].id"))
                .containsExactly(mara.treatmentId().toString());
        assertThat(JsonPath.<List<String>>read(matches("{\"condition\": \"%s\"}"), "$.matches[*].treatment.id"))
                .isNotEmpty()
                .doesNotContain(blocked.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&language=de", "&gender=female", "&from=2027-01-12&to=2027-01-14", "&part=afternoon"})
    void agreesWithTheSearchOnWhoCanBeBookedAndWhen(String filter) {
        var searched = Searching.body(http.get(VISITOR, "/api/v1/availability?condition={c}&next=true" + filter, ache));
        var wish = switch (filter) {
            case "" -> "";
            case "&language=de" -> ", \"language\": \"de\", \"must\": [\"language\"]";
            case "&gender=female" -> ", \"gender\": \"female\", \"must\": [\"gender\"]";
            case "&part=afternoon" -> ", \"partsOfDay\": [\"afternoon\"]";
            default -> ", \"earliest\": \"2027-01-12\", \"latest\": \"2027-01-14\"";
        };

        var found = matches("{\"condition\": \"%s\"" + wish + "}");

        assertThat(JsonPath.<List<String>>read(found, "$.matches[*].start"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(JsonPath.read(searched, "$.times[*].start"));
        assertThat(JsonPath.<List<String>>read(found, "$.matches[*].therapist.id"))
                .containsExactlyInAnyOrderElementsOf(JsonPath.read(searched, "$.therapists[*].id"));
    }

    @Test
    void takesAClinicOrItsPostcodeForAHome() {
        var atTheClinic = matches(
                "{\"condition\": \"%s\", \"home\": {\"clinicId\": \"" + mara.clinicId() + "\"}, \"withinKm\": 5}");
        assertThat(names(atTheClinic)).containsExactlyInAnyOrder("Mara Okafor", "Leo Brandt");
        assertThat(JsonPath.<List<Integer>>read(
                        atTheClinic, "$.matches[0].reasons[?(@.part == 'distance')].facts.minutes"))
                .containsExactly(0);

        http.put(
                Http.CLINIC,
                ana.clinicId(),
                at(ana.clinicJson(), "40.75", "-74.0")
                        .replace("Europe/London", "America/New_York")
                        .replace("LS1 4AB", "ZZ77 " + ana.clinicId().toString().substring(0, 4)));
        await().untilAsserted(() -> assertThat(names(
                        matches("{\"condition\": \"%s\", \"home\": {\"postcode\": \"zz77 1\"}, \"withinKm\": 5}")))
                .containsExactly("Ana Silva"));
    }

    @Test
    void showsNoMoreThanIsAskedFor() {
        var one = matches("{\"condition\": \"%s\", \"limit\": 1}");
        assertThat(names(one)).hasSize(1);
        assertThat(JsonPath.<Boolean>read(one, "$.more")).isTrue();
        assertThat(JsonPath.<Boolean>read(matches("{\"condition\": \"%s\", \"limit\": 3}"), "$.more"))
                .isFalse();
    }

    @Test
    void anybodyMayAsk() {
        for (var caller :
                List.of(VISITOR, new Caller.Client(Http.PERSON), Http.MANAGER, new Caller.Operator(Http.PERSON))) {
            post(caller, "{\"condition\": \"" + ache + "\"}").expectStatus().isOk();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                        | condition
        {"condition": "Low back"}                                                 | condition
        {"technique": ""}                                                         | technique
        {"treatmentId": "00000000-0000-4000-8000-00000000dead"}                   | treatmentId
        {"condition": "ache", "withinKm": 5}                                      | withinKm
        {"condition": "ache", "withinKm": 501, "home": {"postcode": "LS1"}}       | withinKm
        {"condition": "ache", "home": {}}                                         | home
        {"condition": "ache", "home": {"latitude": 5}}                            | home
        {"condition": "ache", "home": {"latitude": 91, "longitude": 0}}           | home.latitude
        {"condition": "ache", "home": {"postcode": "LS1", "latitude": 5, "longitude": 5}} | home
        {"condition": "ache", "home": {"postcode": "nowhere-at-all"}}             | home.postcode
        {"condition": "ache", "home": {"clinicId": "00000000-0000-4000-8000-00000000dead"}} | home.clinicId
        {"condition": "ache", "budget": {"amountMinor": 1, "currency": "QQQ"}}    | budget.currency
        {"condition": "ache", "budget": {"amountMinor": -1, "currency": "GBP"}}   | budget.amountMinor
        {"condition": "ache", "language": "polish"}                               | language
        {"condition": "ache", "gender": "any"}                                    | gender
        {"condition": "ache", "pressure": "hard"}                                 | pressure
        {"condition": "ache", "earliest": "soon"}                                 | earliest
        {"condition": "ache", "earliest": "2027-02-01", "latest": "2027-01-01"}   | latest
        {"condition": "ache", "partsOfDay": ["night"]}                            | partsOfDay
        {"condition": "ache", "recommendedBy": "ana"}                             | recommendedBy
        {"condition": "ache", "must": ["rating"]}                                 | must
        {"condition": "ache", "limit": 201}                                       | limit
        """)
    void refusesWhatMeansNothing(String body, String field) {
        assertInvalid(post(VISITOR, body), field);
    }

    @Test
    void refusesATimeThatIsTooLongToSearch() {
        assertRefused(
                post(VISITOR, "{\"condition\": \"ache\", \"earliest\": \"2027-01-05\", \"latest\": \"2027-04-01\"}"),
                "range-too-long",
                "latest");
    }

    private String matches(String body) {
        return asked(body.formatted(ache));
    }

    private String asked(String body) {
        return Searching.body(post(VISITOR, body));
    }

    private ResponseSpec post(Caller caller, String body) {
        return http.as(caller)
                .post()
                .uri("/api/v1/matches")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private String treatment(String more) {
        return mara.treatmentJson().replace("\"roomFeatures\"", more + ", \"roomFeatures\"");
    }

    private String leoJson(String licensedUntil) {
        return leo.therapistJson()
                .replace("Mara Okafor", "Leo Brandt")
                .replace("[\"en\", \"pl\"]", "[\"de\"]")
                .replace("female", "male")
                .replace("2028-12-31", licensedUntil)
                .replace("\"experienceSince\"", """
                    "techniques": ["Friction"],
                    "fees": [{"treatmentId": "%s", "minutes": 40, "price": {"amountMinor": 5000, "currency": "GBP"}}],
                    "experienceSince\"\
                    """.formatted(mara.treatmentId()));
    }

    private static String at(String clinic, String latitude, String longitude) {
        return clinic.replace(
                "\"openingHours\"",
                "\"place\": {\"latitude\": %s, \"longitude\": %s}, \"openingHours\"".formatted(latitude, longitude));
    }

    private static List<String> names(String found) {
        return JsonPath.read(found, "$.matches[*].therapist.name");
    }
}
