package io.unknot.booking.board.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.board.live.DayNews.Kind;
import io.unknot.booking.board.live.DayNews.VisitChange;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class PageReaderTests {

    private static final Span DAY = new Span(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));
    private static final Heard START = new Heard(100, 1_000);

    private final List<LoggedChange> log = new ArrayList<>();
    private Heard now = START;

    @Test
    void tellsAChangeOnceThoughItIsFoundAgain() {
        var reader = reader(START);
        write(1, 105);
        // A transaction older than 105 still runs.
        now = new Heard(104, 1_001);
        assertThat(read(reader)).containsExactly("visit 1");

        assertThat(read(reader)).containsExactly("heartbeat");
        write(2, 104);
        assertThat(read(reader)).containsExactly("visit 2");
    }

    @Test
    void aPageHasHeardEverythingOnlyWithTheLastChange() {
        write(1, 101);
        write(2, 102);
        now = new Heard(110, 1_001);

        var news = reader(START).next().blockOptional().orElseThrow();

        assertThat(news).extracting(DayNews::heard).containsExactly(START, now);
    }

    @Test
    void asksAPageThatIsFarBehindToReadTheBoard() {
        LongStream.rangeClosed(1, 201).forEach(position -> write(position, 101));
        now = new Heard(110, 1_001);
        var reader = reader(START);

        assertThat(read(reader)).containsExactly("refresh");
        assertThat(read(reader)).containsExactly("heartbeat");
    }

    @Test
    void asksAPageOfYesterdayToReadTheBoard() {
        now = new Heard(110, START.second() + DayLog.KEPT.toSeconds());

        assertThat(read(reader(START))).containsExactly("refresh");
    }

    @Test
    void asksAPageThatHeardOfALaterDatabaseToReadTheBoard() {
        assertThat(read(reader(new Heard(999, 1_000)))).containsExactly("refresh");
    }

    @Test
    void readsOnlyWhatItHasWritten() {
        assertThat(Heard.read(START.written())).contains(START);
        for (var strange : List.of("", "7", "7-", "a-b", "-1-2", "7-8-9", "1".repeat(19) + "-1")) {
            assertThat(Heard.read(strange)).as(strange).isEmpty();
        }
    }

    private void write(long position, long transaction) {
        log.add(new LoggedChange(
                position, transaction, Optional.of(new VisitChange(UUID.randomUUID(), position, "booked"))));
    }

    private static List<String> read(PageReader reader) {
        return reader.next().blockOptional().orElseThrow().stream()
                .map(news -> news.kind() == Kind.VISIT
                        ? "visit " + news.change().orElseThrow().version()
                        : news.kind().name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private PageReader reader(Heard from) {
        return new PageReader(new Written(), UUID.randomUUID(), DAY, from);
    }

    private final class Written implements DayLog {

        @Override
        public Mono<Heard> now() {
            return Mono.just(now);
        }

        @Override
        public Mono<Passage> since(UUID clinicId, Span day, long transaction, int limit) {
            var found = log.stream()
                    .filter(change -> change.writtenBy() >= transaction)
                    .limit(limit)
                    .toList();
            return Mono.just(new Passage(found, now));
        }

        @Override
        public Mono<Long> forget(int limit) {
            return Mono.just(0L);
        }
    }
}
