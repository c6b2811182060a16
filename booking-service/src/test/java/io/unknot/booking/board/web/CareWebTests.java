package io.unknot.booking.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.claim.Strictness;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.events.directory.TreatmentChanged.Contraindication;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class CareWebTests {

    private static final String LIKED = """
        {"pressure": "light", "areasToAvoid": ["left shoulder"], "positions": ["on the side"], "company": "quiet"}
        """;

    @Autowired
    private Town town;

    @Autowired
    private Surgery surgery;

    @Autowired
    private Http http;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);
    private Caller desk = new Caller.Visitor();
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void samComes() {
        riverside = town.open(Riverside.withRooms(2));
        desk = Http.frontDeskOf(riverside.clinic());
        sam = town.stranger();
    }

    @Test
    void theTherapistSeesWhatToTakeCareOf() {
        town.tell(new TreatmentChanged(
                riverside.treatment(),
                2,
                40,
                5,
                10,
                Set.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new Contraindication("osteoporosis", "adapt", Set.of()))));
        surgery.says(sam, Map.of("osteoporosis", "yes"));
        book(Strictness.EVERY_RULE);

        assertThat(flags()).containsExactly("first-visit", "amber", "take-care");
        assertThat(JsonPath.<List<String>>read(board(), "$.visits[0].ambers")).containsExactly("osteoporosis");
        assertThat(JsonPath.<String>read(board(), "$.visits[0].advice[0].effect"))
                .isEqualTo("adapt");
    }

    @Test
    void whoWasBookedWithoutAnswersIsAskedAtArrival() {
        book(Strictness.HARD_RULES);

        assertThat(flags()).containsExactly("first-visit", "screening-needed");
        surgery.clear(sam);
        assertThat(flags()).containsExactly("first-visit");
    }

    @Test
    void whoAnswersOtherwiseAfterBookingIsNotOverlooked() {
        surgery.clear(sam);
        book(Strictness.EVERY_RULE);
        surgery.says(sam, Map.of("fever", "yes"));

        assertThat(flags()).containsExactly("first-visit", "red-flag");
    }

    @Test
    void whatTheClientLikesTravelsWithEveryVisit() {
        surgery.clear(sam);
        http.put(new Caller.Client(sam), LIKED, "/api/v1/clients/{id}/preferences", sam)
                .expectStatus()
                .isOk();
        var visit = book(Strictness.EVERY_RULE);

        assertThat(JsonPath.<List<String>>read(board(), "$.visits[0].preferences.areasToAvoid"))
                .containsExactly("left shoulder");
        var shown = body(http.get(desk, "/api/v1/appointments/{id}", visit));
        assertThat(JsonPath.<String>read(shown, "$.preferences.pressure")).isEqualTo("light");
        assertThat(body(http.get(new Caller.Client(sam), "/api/v1/appointments/{id}", visit)))
                .doesNotContain("left shoulder");
    }

    @Test
    void preferencesAreForTheClientAndWhereTheyCome() {
        http.put(new Caller.Client(sam), LIKED, "/api/v1/clients/{id}/preferences", sam)
                .expectStatus()
                .isOk();

        http.get(desk, "/api/v1/clients/{id}/preferences", sam).expectStatus().isNotFound();
        http.get(new Caller.Client(town.stranger()), "/api/v1/clients/{id}/preferences", sam)
                .expectStatus()
                .isNotFound();
        surgery.clear(sam);
        book(Strictness.EVERY_RULE);
        http.get(desk, "/api/v1/clients/{id}/preferences", sam).expectStatus().isOk();
    }

    @Test
    void preferencesAreStoredSealed() {
        http.put(new Caller.Client(sam), LIKED, "/api/v1/clients/{id}/preferences", sam)
                .expectStatus()
                .isOk();

        assertThat(database.sql("SELECT encode(sealed, 'escape') FROM preference WHERE client_id = :sam")
                        .bind("sam", sam)
                        .mapValue(String.class)
                        .one()
                        .block())
                .doesNotContain("shoulder")
                .doesNotContain("light");
    }

    @Test
    void saysOnlyWhatThereIsToSay() {
        http.put(new Caller.Client(sam), "{\"pressure\": \"crushing\"}", "/api/v1/clients/{id}/preferences", sam)
                .expectStatus()
                .isBadRequest();
        http.put(new Caller.Client(sam), "{}", "/api/v1/clients/{id}/preferences", sam)
                .expectStatus()
                .isOk();
    }

    private UUID book(Strictness strictness) {
        var made = bookVisit
                .book(riverside.wish(sam, Riverside.ten()), By.system(), strictness)
                .block();
        return Objects.requireNonNull(made).appointment().id();
    }

    private List<String> flags() {
        return JsonPath.read(board(), "$.visits[0].flags");
    }

    private String board() {
        return body(http.get(desk, "/api/v1/clinics/{id}/day?date={date}", riverside.clinic(), Riverside.day()));
    }

    private static String body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
