package io.unknot.therapist.availability.web;

import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertRefused;
import static io.unknot.therapist.Waiting.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Visits;
import io.unknot.therapist.availability.chain.ChainInMemory;
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

@TherapistServiceTest
class AvailabilityStreamWebTests {

    private static final String STREAM = "/api/v1/clinics/{id}/availability/stream";

    @Autowired
    Http http;

    @Autowired
    ChainInMemory chain;

    @Autowired
    Occupancies occupancies;

    private final Riverside riverside = Riverside.anew();
    private final Visits visits = new Visits(riverside);
    private final Disposable.Swap open = Disposables.swap();

    @BeforeEach
    void putMaraAtRiverside() {
        new Searching(http, chain).putAll(riverside);
    }

    @AfterEach
    void closeAll() {
        open.dispose();
    }

    @Test
    void tellsAPageWhatIsTakenAndFreedButNotByWhom() {
        var page = listen(null);
        var visit = visits.at("09:40");
        done(occupancies.take(visit));
        await().untilAsserted(() -> assertThat(names(page)).containsExactly("taken"));
        done(occupancies.free(visit.taking().appointmentId()));
        await().untilAsserted(() -> assertThat(names(page)).containsExactly("taken", "freed"));
        assertThat(named(page).getFirst().data()).isEqualTo("""
            {"therapistId":"%s","from":"2027-01-12T09:35:00Z","until":"2027-01-12T10:30:00Z",\
            "visibleFrom":"2027-01-12T09:40:00Z","visibleUntil":"2027-01-12T10:20:00Z","roomId":"%s"}\
            """.formatted(riverside.therapistId(), riverside.roomId()));
    }

    @Test
    void tellsAPageToSearchAgainWhenShiftsHaveChanged() {
        var page = listen(null);
        http.put(Http.SHIFT, riverside.shiftId(), riverside.shiftJson().replace("17:00", "16:00"));
        await().untilAsserted(() -> assertThat(names(page)).containsExactly("changed"));
        assertThat(named(page).getFirst().data()).isEqualTo("{}");
    }

    @Test
    void tellsAPageThatComesBackWhatItMissed() {
        var before = listen(null);
        open.update(Disposables.disposed());
        done(occupancies.take(visits.at("09:40")));
        var back = listen(before.getLast().id());
        await().untilAsserted(() -> assertThat(names(back)).containsExactly("taken"));
        var stranger = listen("another-7");
        await().untilAsserted(() -> assertThat(names(stranger)).containsExactly("refresh"));
    }

    @Test
    void knowsNoStreamOfAClinicNobodyKnows() {
        assertRefused(http.get(VISITOR, STREAM, UUID.randomUUID()), 404, "unknown-clinic");
    }

    /** Returns once the page is listening. */
    private List<ServerSentEvent<String>> listen(@Nullable String lastHeard) {
        var heard = new CopyOnWriteArrayList<ServerSentEvent<String>>();
        open.update(http.client(VISITOR)
                .get()
                .uri(STREAM, riverside.clinicId())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    if (lastHeard != null) {
                        headers.set("Last-Event-ID", lastHeard);
                    }
                })
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .subscribe(heard::add));
        await().until(() -> heard.stream().anyMatch(event -> event.comment() != null));
        return heard;
    }

    private static List<ServerSentEvent<String>> named(List<ServerSentEvent<String>> heard) {
        return heard.stream().filter(event -> event.event() != null).toList();
    }

    private static List<String> names(List<ServerSentEvent<String>> heard) {
        return named(heard).stream()
                .map(event -> Objects.requireNonNull(event.event()))
                .toList();
    }
}
