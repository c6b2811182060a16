package io.unknot.booking.outcome.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.outcome.Weeks;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@BookingServiceTest
class ProgressWebTests {

    private static final String PROGRESS = "/api/v1/clients/{id}/progress";
    private static final String SUMMARY = "/api/v1/care-plans/{id}/summary";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private Weeks weeks;

    private Riverside riverside;
    private UUID sam;
    private Caller client;

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
        client = new Caller.Client(sam);
    }

    @Test
    void aClientSeesHowMuchLessItHurts() {
        course(7, 6, 4);

        var read = body(http.get(client, PROGRESS, sam));

        assertThat(JsonPath.<List<Integer>>read(read, "$.episodes[0].points[*].before"))
                .containsExactly(7, 6, 4);
        assertThat(JsonPath.<Integer>read(read, "$.episodes[0].change.points")).isEqualTo(3);
        assertThat(JsonPath.<Boolean>read(read, "$.episodes[0].change.important"))
                .isTrue();
        assertThat(JsonPath.<String>read(read, "$.episodes[0].change.text"))
                .isEqualTo("3 points less than at the start (43 percent): most people notice a change like this.");
    }

    @Test
    void progressIsForTheClientAndForStaffWhoHaveThemAtTheirClinicAndReadingItIsKept() {
        course(7, 6);

        assertThat(body(http.get(Http.therapist(riverside.mara(), riverside.clinic()), PROGRESS, sam)))
                .contains("\"before\":7");
        assertThat(weeks.read(
                        "SELECT count(*)::text FROM audit_entry WHERE subject_id = :id AND action = 'read-progress'",
                        sam))
                .isEqualTo("1");
        refused(http.get(Http.frontDeskOf(UUID.randomUUID()), PROGRESS, sam), 404, "unknown-client");
        refused(http.get(new Caller.Client(town.client()), PROGRESS, sam), 404, "unknown-client");
        refused(http.get(new Caller.Visitor(), PROGRESS, sam), 401, "login-needed");
    }

    @Test
    void aCourseIsSummedUpOnOnePageThatRunsNothing() {
        var renamed = "{\"name\":\"<b>Sam</b> & Sons\",\"email\":\"sam@example.org\"}";
        body(http.put(client, renamed, "/api/v1/clients/{id}", sam));
        var plan = course(7, 6, 4);

        var json = body(http.get(client, SUMMARY, plan));
        assertThat(JsonPath.<List<Integer>>read(json, "$.visits[*].before")).containsExactly(7, 6, 4);
        assertThat(JsonPath.<Integer>read(json, "$.change.points")).isEqualTo(3);
        assertThat(JsonPath.<Double>read(json, "$.adherence")).isEqualTo(5.0);

        var page = body(http.as(Http.therapist(riverside.mara(), riverside.clinic()))
                .get()
                .uri(SUMMARY, plan)
                .accept(MediaType.TEXT_HTML)
                .exchange());
        assertThat(page)
                .contains("&lt;b&gt;Sam&lt;/b&gt; &amp; Sons", "<polyline points=", "3 points less", "Ostelo")
                .doesNotContain("<b>Sam", "<script", "http://localhost", "src=");
    }

    /** A plan of visits with this pain before each, and half of the exercises done. */
    private UUID course(int... before) {
        var visits = new UUID[before.length];
        for (int visit = 0; visit < before.length; visit++) {
            visits[visit] = weeks.scorable(riverside, sam, visit);
        }
        var plan = weeks.plan(sam, visits);
        for (int visit = 0; visit < before.length; visit++) {
            http.post(
                            client,
                            "{\"moment\":\"before\",\"pain\":%d,\"adherence\":5}".formatted(before[visit]),
                            "/api/v1/appointments/{id}/scores",
                            visits[visit])
                    .expectStatus()
                    .isCreated();
        }
        return plan;
    }
}
