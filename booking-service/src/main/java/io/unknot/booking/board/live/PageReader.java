package io.unknot.booking.board.live;

import io.unknot.booking.board.live.DayLog.Passage;
import io.unknot.booking.board.live.DayNews.Kind;
import io.unknot.schedule.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Reads the log on behalf of one page, which is told each change once while it stays, and again only if it has to come
 * back. Asked once at a time.
 */
final class PageReader {

    /** A page that is so far behind is better off reading the board. */
    private static final int MOST_AT_ONCE = 200;

    private final DayLog log;
    private final UUID clinicId;
    private final Span day;
    private Heard heard;
    private Set<Long> toldAlready = Set.of();

    PageReader(DayLog log, UUID clinicId, Span day, Heard heard) {
        this.log = log;
        this.clinicId = clinicId;
        this.day = day;
        this.heard = heard;
    }

    /** What is new, or that nothing is. */
    Mono<List<DayNews>> next() {
        return log.since(clinicId, day, heard.below(), MOST_AT_ONCE + 1).map(this::news);
    }

    private List<DayNews> news(Passage passage) {
        var fresh = passage.changes().stream()
                .filter(change -> !toldAlready.contains(change.position()))
                .toList();
        var before = heard;
        heard = passage.heard();
        if (passage.changes().size() > MOST_AT_ONCE || before.below() > heard.below() || isForgotten(before)) {
            toldAlready = Set.of();
            return List.of(DayNews.of(Kind.REFRESH, heard));
        }
        // What was written by a transaction that is not older than all that still run will be found again.
        toldAlready = passage.changes().stream()
                .filter(change -> change.writtenBy() >= heard.below())
                .map(LoggedChange::position)
                .collect(Collectors.toUnmodifiableSet());
        return told(fresh, before);
    }

    // Only with the last of them everything has been heard: a page may be cut off in between.
    private List<DayNews> told(List<LoggedChange> changes, Heard before) {
        if (changes.isEmpty()) {
            return List.of(DayNews.of(Kind.HEARTBEAT, heard));
        }
        var told = new ArrayList<DayNews>(changes.size());
        for (var change : changes.subList(0, changes.size() - 1)) {
            told.add(DayNews.of(change, before));
        }
        told.add(DayNews.of(changes.getLast(), heard));
        return told;
    }

    private boolean isForgotten(Heard before) {
        return heard.second() - before.second() >= DayLog.KEPT.toSeconds();
    }
}
