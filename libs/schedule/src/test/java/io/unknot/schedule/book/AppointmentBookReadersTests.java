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
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.search.Question;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several threads read while one writes. */
class AppointmentBookReadersTests {

    private static final Instant TEN = leeds("2026-11-24T10:00");
    private static final int MOVES = 1_000;

    private final AppointmentBook book = new AppointmentBook();
    private final Riverside riverside = riverside().massage(30, 0, 0).grid(30);
    private final AtomicBoolean written = new AtomicBoolean();
    private final AtomicLong reads = new AtomicLong();

    @Test
    void neverFindAMovedVisitFreeAndSeeWhatWasWrittenLast() throws Exception {
        book.write(riverside.clinic());
        book.write(riverside.offer().therapist(), riverside.offer().roster());
        book.take(taking(LINDEN.roomId(), 0));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var readers =
                    Stream.generate(() -> threads.submit(reader())).limit(3).toList();
            threads.submit(this::move).get();
            for (var reader : readers) {
                assertThat(reader.get())
                        .as("times at which ten o'clock was free")
                        .isZero();
            }
        }
        assertThat(free()).isEqualTo(copy());
        book.free(new UUID(5, 0));
        assertThat(free()).contains(TEN);
    }

    // From room to room, while other visits come and go and the clinic and the therapist are written anew.
    private void move() {
        for (int move = 0; move < MOVES; move++) {
            long seen = reads.get();
            book.take(taking((move % 2 == 0 ? WILLOW : LINDEN).roomId(), 0));
            book.take(taking(LINDEN.roomId(), 1 + move % 5));
            book.free(new UUID(5, 1 + (move + 3) % 5));
            if (move % 100 == 0) {
                book.write(riverside.grid(move % 200 == 0 ? 15 : 30).clinic());
                book.write(riverside.offer().therapist(), riverside.offer().roster());
            }
            while (move % 25 == 0 && reads.get() == seen) {
                Thread.onSpinWait();
            }
        }
        written.set(true);
    }

    private Callable<Long> reader() {
        return () -> {
            long found = 0;
            while (!written.get()) {
                found += free().contains(TEN) ? 1 : 0;
                reads.incrementAndGet();
            }
            return found;
        };
    }

    private List<Instant> free() {
        return free(book);
    }

    private List<Instant> copy() {
        var copy = new AppointmentBook();
        copy.write(riverside.clinic());
        copy.write(riverside.offer().therapist(), riverside.offer().roster());
        book.takingsOf(MARA).forEach(copy::take);
        return free(copy);
    }

    private List<Instant> free(AppointmentBook read) {
        var candidates = read.candidate(CLINIC, MARA, riverside.treatment(), FRIDAY_NOON).stream()
                .toList();
        var day = new Question(new Span(TEN, TEN.plus(Duration.ofHours(7))), FRIDAY_NOON);
        return FreeTimes.first(candidates, day, 99).stream()
                .map(FreeTime::start)
                .toList();
    }

    private static Taking taking(UUID roomId, int hours) {
        var from = TEN.plus(Duration.ofHours(hours));
        var visit = new Span(from, from.plus(Duration.ofMinutes(30)));
        return new Taking(new UUID(5, hours), CLINIC, MARA, roomId, visit, visit, visit);
    }
}
