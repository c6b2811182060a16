package io.unknot.booking.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.Disposables;

@BookingServiceTest
class DayStreamWebTests {

    private static final Duration SOON = Duration.ofMinutes(3);

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    private final Disposable.Swap open = Disposables.swap();
    private Riverside riverside;
    private Caller frontDesk;
    private UUID sam;

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        frontDesk = Http.frontDeskOf(riverside.clinic());
        sam = town.client();
    }

    @AfterEach
    void closeThePage() {
        open.dispose();
    }

    @Test
    void tellsAnOpenBoardWhatBecomesOfAVisitAndNotWhose() {
        var page = listen(null);
        var id = book(Riverside.ten());
        await().atMost(SOON).untilAsserted(() -> assertThat(visits(page)).containsExactly(id + " 1 booked"));

        cancel(id);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(visits(page)).containsExactly(id + " 1 booked", id + " 2 cancelled"));
        assertThat(page.toString()).doesNotContain(sam.toString(), "Sam", "Sore");
    }

    @Test
    void tellsABoardThatComesBackWhatItMissed() {
        var before = listen(null);
        var id = book(Riverside.ten());
        await().atMost(SOON).untilAsserted(() -> assertThat(visits(before)).hasSize(1));
        var last = Objects.requireNonNull(before.getLast().id());
        open.update(Disposables.disposed());
        cancel(id);

        var back = listen(last);

        await().atMost(SOON).untilAsserted(() -> assertThat(visits(back)).contains(id + " 2 cancelled"));
        assertThat(names(back)).doesNotContain("refresh");
    }

    @Test
    void asksABoardWithAStrangeIdToReadAgain() {
        var page = listen("another-7");
        await().atMost(SOON).untilAsserted(() -> assertThat(names(page)).contains("refresh"));
    }

    @Test
    void tellsTheDayAVisitLeavesThatItIsElsewhere() {
        var id = book(Riverside.ten());
        var page = listen(null);

        http.post(
                        frontDesk,
                        "{\"start\":\"%s\"}".formatted(Riverside.ten().plus(Duration.ofDays(1))),
                        "/api/v1/appointments/{id}/move",
                        id)
                .expectStatus()
                .isOk();

        await().atMost(SOON).untilAsserted(() -> assertThat(visits(page)).contains(id + " 2 elsewhere"));
        assertThat(visits(page)).doesNotContain(id + " 2 booked");
    }

    @Test
    void asksToReadTheBoardAgainWhenSomebodyIsAway() {
        var page = listen(null);

        town.tell(riverside.maraIsAway(
                UUID.randomUUID(), Riverside.day(), LocalTime.of(9, 0), LocalTime.of(12, 0), false));

        await().atMost(SOON).untilAsserted(() -> assertThat(names(page)).contains("changed"));
    }

    @Test
    void tellsNothingOfOtherClinicsAndDays() {
        var page = listen(null);
        var other = town.open(Riverside.withRooms(1));
        made(Http.frontDeskOf(other.clinic()), other, Riverside.ten());
        book(Riverside.ten().plus(Duration.ofDays(1)));

        var here = book(Riverside.at(14, 0));

        await().atMost(SOON).untilAsserted(() -> assertThat(visits(page)).containsExactly(here + " 1 booked"));
    }

    /** Returns once the page is listening. */
    private List<ServerSentEvent<String>> listen(@Nullable String lastHeard) {
        var heard = new CopyOnWriteArrayList<ServerSentEvent<String>>();
        open.update(http.streaming(frontDesk)
                .get()
                .uri("/api/v1/clinics/{id}/day/stream?date={date}", riverside.clinic(), Riverside.day())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    if (lastHeard != null) {
                        headers.set("Last-Event-ID", lastHeard);
                    }
                })
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .subscribe(heard::add));
        await().atMost(SOON).until(() -> !heard.isEmpty());
        return heard;
    }

    private String book(Instant start) {
        return made(frontDesk, riverside, start);
    }

    private void cancel(String id) {
        http.post(frontDesk, "", "/api/v1/appointments/{id}/cancellation", id)
                .expectStatus()
                .isOk();
    }

    private String made(Caller caller, Riverside where, Instant start) {
        var wish = """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s","clientId":"%s"}
            """.formatted(where.clinic(), where.treatment(), where.mara(), start, town.client());
        var body = http.post(caller, wish, "/api/v1/appointments")
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonPath.read(body, "$.id");
    }

    private static List<String> visits(List<ServerSentEvent<String>> heard) {
        return heard.stream()
                .filter(event -> "visit".equals(event.event()))
                .map(ServerSentEvent::data)
                .map(data -> JsonPath.<String>read(data, "$.appointmentId") + " "
                        + JsonPath.<Integer>read(data, "$.version") + " " + JsonPath.<String>read(data, "$.state"))
                .distinct()
                .toList();
    }

    private static List<String> names(List<ServerSentEvent<String>> heard) {
        return heard.stream()
                .filter(event -> event.event() != null)
                .map(event -> Objects.requireNonNull(event.event()))
                .toList();
    }
}
