package io.unknot.therapist.availability.live;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The newest events, so that a page that was away for a moment hears what it missed. Not for several threads. */
final class RecentEvents {

    private final int size;
    private final ArrayDeque<LiveEvent> events = new ArrayDeque<>();
    private long last;

    RecentEvents(int size) {
        this.size = size;
    }

    /** The number of the newest event ever added; 0 before the first. */
    long last() {
        return last;
    }

    LiveEvent add(LiveEvent.Kind kind, Optional<UUID> clinicId, Optional<LiveEvent.Time> time) {
        var event = new LiveEvent(++last, kind, clinicId.orElse(null), time.orElse(null));
        if (events.size() == size) {
            events.removeFirst();
        }
        events.addLast(event);
        return event;
    }

    /** What concerns the clinic and came after the number; empty when some of that may be forgotten already. */
    Optional<List<LiveEvent>> after(long number, UUID clinicId) {
        if (number > last || number < last - events.size()) {
            return Optional.empty();
        }
        return Optional.of(events.stream()
                .filter(event -> event.number() > number && event.concerns(clinicId))
                .toList());
    }
}
