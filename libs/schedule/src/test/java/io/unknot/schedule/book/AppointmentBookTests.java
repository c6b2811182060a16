package io.unknot.schedule.book;

import static io.unknot.schedule.Riverside.CLINIC;
import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.LINDEN;
import static io.unknot.schedule.Riverside.MARA;
import static io.unknot.schedule.Riverside.WILLOW;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Riverside;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.search.Question;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentBookTests {

    private static final UUID HARROGATE = UUID.fromString("00000000-0000-4000-8000-000000000102");
    private static final UUID VISIT = UUID.fromString("00000000-0000-4000-8000-000000000501");
    private static final Place LEEDS = new Place(53.80, -1.53);
    private static final Place HALF_AN_HOUR_NORTH = new Place(53.879, -1.53);

    private final AppointmentBook book = new AppointmentBook();

    @Test
    void knowsNothingOfWhatIsNotWritten() {
        assertThat(candidate(FRIDAY_NOON)).isEmpty();
        book.write(riverside().clinic());
        assertThat(candidate(FRIDAY_NOON)).isEmpty();
        book.take(taking(MARA, LINDEN.roomId(), "10:00", "11:00"));
        assertThat(candidate(FRIDAY_NOON)).as("somebody who only has visits").isEmpty();
        writeMara(riverside());
        assertThat(candidate(FRIDAY_NOON)).isPresent();
    }

    @Test
    void offersWhatNothingTakes() {
        write(riverside().grid(30));
        assertThat(tuesday("10:00", "12:00")).containsExactly("10:00", "10:30", "11:00", "11:30");
        book.take(taking(MARA, LINDEN.roomId(), "10:30", "11:00"));
        assertThat(tuesday("10:00", "12:00")).containsExactly("10:00", "11:00", "11:30");
        book.take(taking(MARA, LINDEN.roomId(), "14:00", "15:00"));
        assertThat(tuesday("10:00", "12:00")).as("moved").hasSize(4);
        assertThat(book.free(VISIT)).contains(taking(MARA, LINDEN.roomId(), "14:00", "15:00"));
        assertThat(book.free(VISIT)).isEmpty();
        assertThat(tuesday("14:00", "15:00")).containsExactly("14:00", "14:30");
    }

    @Test
    void needsARoomThatNobodyTakes() {
        write(riverside().grid(30).rooms(WILLOW));
        book.take(taking(UUID.randomUUID(), WILLOW.roomId(), "10:00", "10:40"));
        assertThat(tuesday("10:00", "11:00")).isEmpty();
        book.take(taking(UUID.randomUUID(), LINDEN.roomId(), "10:00", "10:40"));
        assertThat(tuesday("10:00", "11:00")).containsExactly("10:00", "10:30");
    }

    @Test
    void leavesTimeToTravelOnceItKnowsHowFarItIs() {
        write(riverside().grid(30).massage(30, 0, 0));
        book.write(clinic(CLINIC, LEEDS));
        book.take(new Taking(
                VISIT,
                HARROGATE,
                MARA,
                UUID.randomUUID(),
                span("12:00", "13:00"),
                span("12:00", "13:00"),
                span("12:00", "13:00")));
        assertThat(tuesday("11:00", "14:00")).containsExactly("11:00", "11:30", "13:00", "13:30");
        book.write(clinic(HARROGATE, HALF_AN_HOUR_NORTH));
        assertThat(book.travel(HARROGATE, CLINIC)).isEqualTo(Duration.ofMinutes(30));
        assertThat(tuesday("11:00", "14:00")).containsExactly("11:00", "13:30");
        book.write(clinic(HARROGATE, null));
        assertThat(tuesday("11:00", "14:00")).containsExactly("11:00", "11:30", "13:00", "13:30");
    }

    @Test
    void readsAClinicsClockAsItNowIs() {
        write(riverside().grid(60));
        assertThat(tuesday("08:00", "10:00")).containsExactly("09:00");
        write(riverside().grid(60).in("Europe/Madrid"));
        assertThat(tuesday("08:00", "10:00")).containsExactly("08:00", "09:00");
    }

    @Test
    void looksOneDayFartherEachDay() {
        write(riverside().horizon(4).grid(240));
        assertThat(days(FRIDAY_NOON)).containsExactly("2026-11-24");
        assertThat(days(FRIDAY_NOON.plus(Duration.ofDays(6)))).isEmpty();
        assertThat(days(FRIDAY_NOON.plus(Duration.ofDays(7)))).containsExactly("2026-12-01");
    }

    private void write(Riverside riverside) {
        book.write(riverside.clinic());
        writeMara(riverside);
    }

    private void writeMara(Riverside riverside) {
        book.write(riverside.offer().therapist(), riverside.offer().roster());
    }

    private static ClinicCalendar clinic(UUID clinicId, @Nullable Place place) {
        var known = riverside().grid(30).clinic();
        return new ClinicCalendar(
                clinicId,
                known.zone(),
                known.openingHours(),
                known.closures(),
                known.window(),
                clinicId.equals(CLINIC) ? known.rooms() : List.of(),
                place);
    }

    private static Taking taking(UUID therapist, UUID room, String from, String until) {
        var span = span(from, until);
        return new Taking(VISIT, CLINIC, therapist, room, span, span, span);
    }

    private Optional<Candidate> candidate(Instant now) {
        return book.candidate(CLINIC, MARA, riverside().massage(30, 0, 0).treatment(), now);
    }

    private List<String> tuesday(String from, String until) {
        var question = new Question(span(from, until), FRIDAY_NOON);
        return FreeTimes.first(candidate(FRIDAY_NOON).stream().toList(), question, 99).stream()
                .map(time -> LocalTime.ofInstant(time.start(), ZoneId.of("Europe/London"))
                        .toString())
                .toList();
    }

    private List<String> days(Instant now) {
        var question = new Question(new Span(now, now.plus(Duration.ofDays(60))), now);
        return FreeTimes.first(candidate(now).stream().toList(), question, 99).stream()
                .map(FreeTime::start)
                .map(start ->
                        start.atZone(ZoneId.of("Europe/London")).toLocalDate().toString())
                .distinct()
                .toList();
    }

    private static Span span(String from, String until) {
        return new Span(leeds("2026-11-24T" + from), leeds("2026-11-24T" + until));
    }
}
