package io.unknot.booking.careplan.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static io.unknot.booking.careplan.Courses.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.careplan.Courses;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The cadences are the organisation's, and each test leaves those that are shipped. */
@BookingServiceTest
class PresetWebTests {

    private static final String PRESETS = "/api/v1/plan-presets";
    private static final String BRISK = """
        {"key": "brisk", "visits": 3, "fewestVisits": 2, "mostVisits": 4, "minutes": 40,
         "spacing": {"minDays": 1, "maxDays": 3}, "needsPhysicianAdvice": true, "followedBy": "calm"}\
        """;
    private static final String CALM = """
        {"key": "calm", "visits": 1, "fewestVisits": 1, "mostVisits": 1,
         "spacing": {"minDays": 7, "idealDays": 9, "maxDays": 14, "perWeek": 1}, "needsPhysicianAdvice": false}\
        """;

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private Caller manager = new Caller.Visitor();
    private String shipped = "";

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        manager = Http.chainManager();
        shipped = body(http.get(manager, PRESETS));
    }

    @AfterEach
    void whatIsShippedComesBackAsItIsSent() {
        http.put(manager, shipped, PRESETS).expectStatus().isOk();
        assertThat(body(http.get(new Caller.Visitor(), PRESETS))).isEqualTo(shipped);
    }

    /** As the clinics list them: nothing else is shipped. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        starting: 1 to 2 visits a week        | 0 | starting 4 of 2 to 8, - minutes, 4 to 7 days, - a week, advice false, then maintenance
        course: 40 minutes, twice a week for 3 weeks, at least 2 days apart | 1 | course 6 of 6 to 6, 40 minutes, 2 to 5 days, 2 a week, advice false, then maintenance
        chronic: weekly, with the physician's advice recorded | 2 | chronic 6 of 1 to 24, - minutes, 6 to 8 days, - a week, advice true, then maintenance
        maintenance: one visit every two weeks | 3 | maintenance 6 of 1 to 13, - minutes, 12 to 16 days, - a week, advice false, then -
        """)
    void aCadenceIsShippedAsItIsListed(String rule, int position, String cadence) {
        var all = json(http.get(manager, PRESETS), 200).path("presets");
        var one = all.get(position);
        var apart = one.path("spacing");

        assertThat(all.size()).isEqualTo(4);
        assertThat("%s %s of %s to %s, %s minutes, %s to %s days, %s a week, advice %s, then %s"
                        .formatted(
                                one.path("key").asString(),
                                one.path("visits"),
                                one.path("fewestVisits"),
                                one.path("mostVisits"),
                                one.path("minutes").asString("-"),
                                apart.path("minDays"),
                                apart.path("maxDays"),
                                apart.path("perWeek").asString("-"),
                                one.path("needsPhysicianAdvice"),
                                one.path("followedBy").asString("-")))
                .as(rule)
                .isEqualTo(cadence);
    }

    @Test
    void aManagerOffersOtherCadencesInTheirOrder() {
        var presets = json(http.put(manager, "{\"presets\": [%s, %s]}".formatted(BRISK, CALM), PRESETS), 200);

        assertThat(presets.path("presets").findValuesAsString("key")).containsExactly("brisk", "calm");
        var brisk = presets.path("presets").get(0);
        assertThat(brisk.path("spacing").path("idealDays").asInt()).isEqualTo(2);
        assertThat(brisk.path("needsPhysicianAdvice").asBoolean()).isTrue();
        assertThat(brisk.path("followedBy").asString()).isEqualTo("calm");
        assertThat(presets.path("presets").get(1).has("minutes")).isFalse();
        var courses = new Courses(http, riverside);
        var sam = new Caller.Client(town.client());
        assertThat(courses.preview(sam, courses.preset("brisk", ""))
                        .path("visits")
                        .size())
                .isEqualTo(3);
        refused(http.post(sam, courses.preset("course", ""), Courses.PLANS + "/preview"), 400, "unknown-preset");
        assertThat(database.sql("""
            SELECT count(*) FROM audit_entry
            WHERE subject_kind = 'plan-presets' AND after::text LIKE '%brisk%'
            """).mapValue(Long.class).one().block()).isEqualTo(1);
    }

    @Test
    void onlyManagersChangeThem() {
        for (var caller : new Caller[] {Http.frontDeskOf(riverside.clinic()), new Caller.Client(UUID.randomUUID())}) {
            refused(http.put(caller, shipped, PRESETS), 403, "not-allowed");
        }
        refused(http.put(new Caller.Visitor(), shipped, PRESETS), 401, "login-needed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a key twice             | "calm"         | "brisk"            | presets[1].key
        followed by none        | "followedBy": "calm" | "followedBy": "none" | presets[0].followedBy
        more than the most      | "visits": 3    | "visits": 5        | presets[0].visits
        too many                | "mostVisits": 4 | "mostVisits": 25  | presets[0].mostVisits
        least above most        | "minDays": 1   | "minDays": 4       | presets[0].spacing
        a week that has no room | "perWeek": 1   | "perWeek": 2       | presets[1].spacing
        no such key             | "brisk"        | "Brisk!"           | presets[0].key
        """)
    void refusesWhatIsNoCadenceAndNamesTheField(String what, String right, String wrong, String field) {
        var presets = "{\"presets\": [%s, %s]}".formatted(BRISK, CALM);
        var bad = what.equals("a key twice") ? presets.replace("\"calm\"", "\"brisk\"") : presets.replace(right, wrong);

        assertThat(refused(http.put(manager, bad, PRESETS), 400, "invalid-request"))
                .contains(field);
    }
}
