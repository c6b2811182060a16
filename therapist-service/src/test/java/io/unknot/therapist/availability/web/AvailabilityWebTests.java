package io.unknot.therapist.availability.web;

import static io.unknot.therapist.availability.web.Searching.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.chain.ChainInMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class AvailabilityWebTests {

    @Autowired
    Http http;

    @Autowired
    ChainInMemory chain;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAtRiverside() {
        searching().putAll(riverside);
    }

    @Test
    void findsEveryTimeOfAFreeDay() {
        // Nine to five, every twenty minutes, and the last visit of forty ends at five.
        searching()
                .ask(riverside, TUESDAY)
                .expectBody()
                .jsonPath("$.times.length()")
                .isEqualTo(23)
                .jsonPath("$.next")
                .doesNotExist()
                .jsonPath("$.times[2]")
                .isEqualTo(Map.of("offer", 0, "start", "2027-01-12T09:40:00+00:00"));
    }

    @Test
    void saysOnceWhatTheTimesShareAndWhatIdsStandFor() {
        searching()
                .ask(riverside, TUESDAY)
                .expectBody()
                .jsonPath("$.offers")
                .isEqualTo(List.of(Map.of(
                        "clinicId", riverside.clinicId().toString(),
                        "therapistId", riverside.therapistId().toString(),
                        "treatmentId", riverside.treatmentId().toString(),
                        "minutes", 40,
                        "price", Map.of("amountMinor", 4200, "currency", "GBP"))))
                .jsonPath("$.clinics")
                .isEqualTo(List.of(
                        Map.of("id", riverside.clinicId().toString(), "name", "Riverside", "zone", "Europe/London")))
                .jsonPath("$.therapists")
                .isEqualTo(List.of(Map.of("id", riverside.therapistId().toString(), "name", "Mara Okafor")))
                .jsonPath("$.treatments")
                .isEqualTo(List.of(
                        Map.of("id", riverside.treatmentId().toString(), "name", "Low-back therapeutic massage")));
    }

    @Test
    void searchesFourteenDaysFromNowWhenNobodySaysWhen() {
        assertThat(searching().starts(riverside, "&limit=200"))
                .hasSize(46)
                .startsWith("2027-01-05T09:00")
                .endsWith("2027-01-12T16:20");
    }

    @Test
    void passesOverWhatOfTheRangeIsPast() {
        assertThat(searching().starts(riverside, "&from=2026-12-15&to=2027-01-06"))
                .startsWith("2027-01-05T09:00");
        assertThat(searching().starts(riverside, "&from=2026-12-15&to=2026-12-31"))
                .isEmpty();
    }

    @Test
    void readsOnFromWhereAPageEnded() {
        anotherTherapist();
        var whole = searching().starts(riverside, TUESDAY);
        assertThat(whole).hasSize(46).isSorted();
        var read = new ArrayList<String>();
        var next = "";
        do {
            var page = Searching.body(searching().ask(riverside, TUESDAY + "&limit=7" + next));
            read.addAll(Searching.localStarts(page));
            List<String> cursors = JsonPath.read(page, "$[?(@.next)].next");
            next = cursors.isEmpty() ? "" : "&after=" + cursors.getFirst();
        } while (!next.isEmpty());
        assertThat(read).isEqualTo(whole);
    }

    @Test
    void sortsByStartAndThenByTherapist() {
        var leo = anotherTherapist();
        var smaller = leo.compareTo(riverside.therapistId()) < 0 ? leo : riverside.therapistId();
        var body = Searching.body(searching().ask(riverside, TUESDAY + "&limit=4"));
        assertThat(Searching.localStarts(body))
                .containsExactly("2027-01-12T09:00", "2027-01-12T09:00", "2027-01-12T09:20", "2027-01-12T09:20");
        assertThat(Searching.offered(body, "therapistId")).startsWith(smaller.toString());
    }

    @Test
    void findsOnlyTheNextTimeOfEachTherapist() {
        var leo = anotherTherapist();
        var body = Searching.body(searching().ask(riverside, TUESDAY + "&next=true"));
        assertThat(Searching.localStarts(body)).containsExactly("2027-01-12T09:00", "2027-01-12T09:00");
        assertThat(Searching.offered(body, "therapistId"))
                .containsExactlyInAnyOrder(
                        leo.toString(), riverside.therapistId().toString());
        var first = Searching.body(searching().ask(riverside, TUESDAY + "&next=true&limit=1"));
        var rest = Searching.body(
                searching().ask(riverside, TUESDAY + "&next=true&limit=1&after=" + JsonPath.read(first, "$.next")));
        assertThat(Searching.offered(rest, "therapistId"))
                .containsExactly(Searching.offered(body, "therapistId").getLast());
        assertThat(rest).doesNotContain("\"next\"");
    }

    @Test
    void tellsApartTheTwoTimesOfAnHourThatComesTwice() {
        var nights = riverside
                .clinicJson()
                .replace("\"horizonDays\": 90", "\"horizonDays\": 365")
                .replace(
                        "\"day\": \"MONDAY\", \"from\": \"08:00\", \"until\": \"20:00\"",
                        "\"day\": \"SUNDAY\", \"from\": \"00:00\", \"until\": \"06:00\"");
        http.put(Http.CLINIC, riverside.clinicId(), nights);
        http.put(
                Http.SHIFT,
                riverside.shiftId(),
                riverside
                        .shiftJson()
                        .replace("TUESDAY", "SUNDAY")
                        .replace("09:00", "00:00")
                        .replace("17:00", "03:00"));
        awaitStarts("&from=2027-10-31&to=2027-11-01", "2027-10-31T00:00");
        var autumn = Searching.body(searching().ask(riverside, "&from=2027-10-31&to=2027-11-01"));
        assertThat(JsonPath.<List<String>>read(autumn, "$.times[*].start"))
                .filteredOn(start -> start.startsWith("2027-10-31T01:20"))
                .containsExactly("2027-10-31T01:20:00+01:00", "2027-10-31T01:20:00+00:00");
    }

    private void awaitStarts(String rest, String start) {
        await().untilAsserted(
                        () -> assertThat(searching().starts(riverside, rest)).contains(start));
    }

    private UUID anotherTherapist() {
        var leo = new Riverside(
                riverside.clinicId(),
                riverside.roomId(),
                riverside.treatmentId(),
                UUID.randomUUID(),
                UUID.randomUUID());
        http.put(Http.THERAPIST, leo.therapistId(), leo.therapistJson().replace("Mara Okafor", "Leo Brandt"));
        http.put(Http.SHIFT, leo.shiftId(), leo.shiftJson());
        searching().awaitKnown(leo);
        return leo.therapistId();
    }

    private Searching searching() {
        return new Searching(http, chain);
    }
}
