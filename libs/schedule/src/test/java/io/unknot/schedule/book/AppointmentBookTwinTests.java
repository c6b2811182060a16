package io.unknot.schedule.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.search.Asked;
import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.search.Question;
import io.unknot.schedule.twin.Dice;
import io.unknot.schedule.twin.MinuteByMinute;
import io.unknot.schedule.twin.PlainBook;
import io.unknot.schedule.twin.RandomBook;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A book that is written in and read by turns, beside plain lists read minute by minute. */
class AppointmentBookTwinTests {

    private static final long FIRST_SEED = Long.getLong("schedule.seed", 20_261_120L);
    private static final int BOOKS = 120;
    private static final int CHANGES = 12;
    private static final Instant CLOCKS_CHANGE = Instant.parse("2027-03-28T01:00:00Z");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/London"), ZoneId.of("Europe/Madrid"), ZoneId.of("America/New_York"));

    private static final List<UUID> CLINICS = List.of(new UUID(1, 1), new UUID(1, 2));
    private static final List<UUID> THERAPISTS = List.of(new UUID(-3, 1), new UUID(3, 2), new UUID(3, 3));
    private static final List<UUID> APPOINTMENTS =
            LongStream.range(0, 8).mapToObj(number -> new UUID(5, number)).toList();
    private static final Comparator<FreeTime> IN_ORDER = Comparator.comparing(FreeTime::start)
            .thenComparing(time -> THERAPISTS.indexOf(time.therapistId()))
            .thenComparing(time -> CLINICS.indexOf(time.clinicId()));

    @Test
    void saysTheSameAsPlainListsAfterEachChange() {
        long found = LongStream.range(FIRST_SEED, FIRST_SEED + BOOKS)
                .map(seed -> {
                    try {
                        return new Run(seed).compare();
                    } catch (RuntimeException | AssertionError e) {
                        throw new AssertionError("seed " + seed, e);
                    }
                })
                .sum();
        assertThat(found)
                .as("free times in all, so that the comparison means something")
                .isGreaterThan(10L * BOOKS);
    }

    private static final class Run {
        private final Dice dice;
        private final AppointmentBook book = new AppointmentBook();
        private final PlainBook plain = new PlainBook();

        private Run(long seed) {
            dice = new Dice(seed);
        }

        private long compare() {
            CLINICS.forEach(this::writeClinic);
            THERAPISTS.forEach(this::writeTherapist);
            long found = 0;
            for (int change = 0; change < CHANGES; change++) {
                change();
                found += compareAnswers();
            }
            return found;
        }

        private void change() {
            switch (dice.upTo(9)) {
                case 0 -> writeClinic(dice.pick(CLINICS));
                case 1 -> writeTherapist(dice.pick(THERAPISTS));
                case 2, 3 -> free(dice.pick(APPOINTMENTS));
                default -> take(dice.pick(APPOINTMENTS));
            }
        }

        private void writeClinic(UUID clinicId) {
            var clinic = random().clinic(clinicId, rooms(clinicId));
            plain.clinics().put(clinicId, clinic);
            book.write(clinic);
        }

        private void writeTherapist(UUID therapistId) {
            var therapist = random().therapist(therapistId);
            var roster = random().roster(therapistId, CLINICS);
            plain.therapists().put(therapistId, therapist);
            plain.rosters().put(therapistId, roster);
            book.write(therapist, roster);
        }

        private void take(UUID appointmentId) {
            var clinic = dice.pick(CLINICS);
            var taking = random().taking(appointmentId, clinic, dice.pick(THERAPISTS), dice.pick(rooms(clinic)));
            plain.takings().put(appointmentId, taking);
            book.take(taking);
        }

        private void free(UUID appointmentId) {
            assertThat(book.free(appointmentId))
                    .isEqualTo(Optional.ofNullable(plain.takings().remove(appointmentId)));
        }

        private int compareAnswers() {
            APPOINTMENTS.forEach(appointment -> assertThat(book.taking(appointment))
                    .isEqualTo(Optional.ofNullable(plain.takings().get(appointment))));
            THERAPISTS.forEach(therapist -> assertThat(book.takingsOf(therapist))
                    .containsExactlyInAnyOrderElementsOf(plain.takings().values().stream()
                            .filter(taking -> taking.therapistId().equals(therapist))
                            .toList()));
            var random = random();
            var treatment = random.treatment();
            // Days may pass between two questions, so that what is kept of yesterday must not answer today.
            var now = CLOCKS_CHANGE.minus(Duration.ofHours(dice.upTo(70)));
            var question = new Question(random.range(), now, random.filter(), null);
            var expected = expected(CLINICS, treatment, question);
            var candidates = candidates(CLINICS, treatment, now);
            assertThat(FreeTimes.first(candidates, question, 10_000)).isEqualTo(expected);
            assertThat(pages(question, after -> FreeTimes.first(candidates, after, 7)))
                    .as("page after page")
                    .isEqualTo(expected);
            var next = nextOfEach(expected);
            assertThat(FreeTimes.nextOfEach(List.of(new Asked(question, candidates)), 10_000))
                    .isEqualTo(next);
            assertThat(pages(question, after -> FreeTimes.nextOfEach(List.of(new Asked(after, candidates)), 2)))
                    .as("the next of each, page after page")
                    .isEqualTo(next);
            compareParts(treatment, now);
            return expected.size();
        }

        private void compareParts(TreatmentTiming treatment, Instant now) {
            var asked = new ArrayList<Asked>();
            var expected = new ArrayList<FreeTime>();
            for (var clinic : CLINICS) {
                var question = new Question(random().range(), now, random().filter(), null);
                asked.add(new Asked(question, candidates(List.of(clinic), treatment, now)));
                expected.addAll(expected(List.of(clinic), treatment, question));
            }
            assertThat(FreeTimes.first(asked, 7))
                    .as("each clinic asked about a range of its own")
                    .isEqualTo(expected.stream().sorted(IN_ORDER).limit(7).toList());
        }

        private List<FreeTime> expected(List<UUID> clinics, TreatmentTiming treatment, Question question) {
            return clinics.stream()
                    .flatMap(clinic ->
                            THERAPISTS.stream().flatMap(therapist -> free(clinic, therapist, treatment, question)))
                    .sorted(IN_ORDER)
                    .toList();
        }

        private Stream<FreeTime> free(UUID clinic, UUID therapist, TreatmentTiming treatment, Question question) {
            var diary = plain.diary(clinic, therapist, treatment);
            var twin = new MinuteByMinute(diary, question.now(), Duration.ofMinutes(dice.tick()));
            return twin.freeStarts(question.range(), question.filter()).stream()
                    .map(start -> new FreeTime(
                            clinic, RandomBook.MASSAGE, therapist, start, start.plus(treatment.duration())));
        }

        private List<Candidate> candidates(List<UUID> clinics, TreatmentTiming treatment, Instant now) {
            return clinics.stream()
                    .flatMap(clinic -> THERAPISTS.stream()
                            .map(therapist -> book.candidate(clinic, therapist, treatment, now)
                                    .orElseThrow()))
                    .toList();
        }

        private RandomBook random() {
            return new RandomBook(dice, dice.pick(ZONES), CLOCKS_CHANGE);
        }
    }

    private interface Read {
        List<FreeTime> page(Question question);
    }

    private static List<FreeTime> pages(Question question, Read read) {
        var all = new ArrayList<FreeTime>();
        @Nullable FreeTime last = null;
        while (true) {
            var page = read.page(new Question(question.range(), question.now(), question.filter(), last));
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            last = page.getLast();
        }
    }

    private static List<FreeTime> nextOfEach(List<FreeTime> times) {
        return times.stream()
                .filter(time -> times.stream()
                        .noneMatch(earlier -> earlier.start().isBefore(time.start())
                                && earlier.therapistId().equals(time.therapistId())
                                && earlier.clinicId().equals(time.clinicId())))
                .toList();
    }

    private static List<UUID> rooms(UUID clinicId) {
        return List.of(
                new UUID(4, clinicId.getLeastSignificantBits()), new UUID(5, clinicId.getLeastSignificantBits()));
    }
}
