package io.unknot.booking.outcome.web;

import static io.unknot.booking.Http.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.outcome.Weeks;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Somebody whose pain rose in one episode and who comes again for another. */
@BookingServiceTest
class EpisodeWebTests {

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private Surgery surgery;

    @Autowired
    private Weeks weeks;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
    }

    @Test
    void anEpisodeThatStaffEndSplitsTheTrend() {
        hurtDaysAgo(9, 5);
        hurtDaysAgo(2, 6);
        http.post(Http.frontDeskOf(riverside.clinic()), "", "/api/v1/clients/{id}/episode/end", sam)
                .expectStatus()
                .isOk();

        assertThat(hurtsNow(7)).doesNotContain("pain-rising");
        assertThat(painByEpisode()).containsExactly(List.of(5, 6), List.of(7));
    }

    @Test
    void anEpisodeGoesOnHoweverOftenItsClientAnswers() {
        hurtDaysAgo(9, 5);
        hurtDaysAgo(2, 6);
        surgery.clear(sam);

        assertThat(hurtsNow(7)).contains("pain-rising");
        assertThat(painByEpisode()).containsExactly(List.of(5, 6, 7));
    }

    @Test
    void anEpisodeIsOverWhenItsClientAnswersAgainNinetyDaysAfterTheLastVisit() {
        episodeBegan(120);
        hurtDaysAgo(100, 5);
        hurtDaysAgo(91, 6);
        surgery.clear(sam);

        assertThat(hurtsNow(7)).doesNotContain("pain-rising");
        assertThat(painByEpisode()).containsExactly(List.of(5, 6), List.of(7));
    }

    @Test
    void visitsThatNobodyScoredKeepAnEpisodeGoing() {
        episodeBegan(120);
        hurtDaysAgo(110, 5);
        hurtDaysAgo(100, 6);
        weeks.visit(riverside, sam, Duration.ofDays(-50), "completed");
        surgery.clear(sam);

        assertThat(hurtsNow(7)).contains("pain-rising");
    }

    private void episodeBegan(int daysAgo) {
        database.sql("UPDATE episode SET opened_at = opened_at - make_interval(days => :days) WHERE client_id ="
                        + " :client")
                .bind("days", daysAgo)
                .bind("client", sam)
                .then()
                .block();
    }

    private void hurtDaysAgo(int days, int pain) {
        var visit = weeks.scorable(riverside, sam, 0);
        say(visit, pain);
        database.sql("""
            UPDATE appointment SET state = 'completed', visible = tstzrange(
                lower(visible) - make_interval(days => :days), upper(visible) - make_interval(days => :days))
            WHERE id = :id
            """).bind("days", days).bind("id", visit).then().block();
    }

    private String hurtsNow(int pain) {
        return say(weeks.scorable(riverside, sam, 0), pain);
    }

    private String say(UUID visit, int pain) {
        return body(
                http.post(
                        new Caller.Client(sam),
                        "{\"moment\":\"before\",\"pain\":%d}".formatted(pain),
                        "/api/v1/appointments/{id}/scores",
                        visit),
                201);
    }

    private List<List<Integer>> painByEpisode() {
        var read = body(http.get(new Caller.Client(sam), "/api/v1/clients/{id}/progress", sam));
        var episodes = JsonPath.<Integer>read(read, "$.episodes.length()");
        return IntStream.range(0, episodes)
                .mapToObj(at -> JsonPath.<List<Integer>>read(read, "$.episodes[" + at + "].points[*].before"))
                .toList();
    }
}
