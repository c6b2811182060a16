package io.unknot.booking.audit.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.unknot.booking.audit.StoredEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry as callers see it; before and after are objects of ids, times and states. */
public record EntryView(
        long entry,
        Who who,
        String action,
        Subject subject,
        @Nullable UUID clinicId,
        @Nullable String why,
        Instant at,
        @JsonRawValue String before,
        @JsonRawValue String after) {

    public static EntryView of(StoredEntry entry) {
        return new EntryView(
                entry.id(),
                new Who(entry.who().kind().word(), entry.who().id()),
                entry.action(),
                new Subject(
                        entry.subject().kind(),
                        entry.subject().id(),
                        entry.subject().version()),
                entry.clinic().orElse(null),
                entry.why().orElse(null),
                entry.at(),
                entry.before(),
                entry.after());
    }

    /** Who did it: client, staff, operator, service, link, visitor, or system for the clock. */
    public record Who(String kind, String id) {}

    /** To what, and which version that made. */
    public record Subject(String kind, UUID id, long version) {}

    /** Some of them in order; more says that others follow, after the last one's number. */
    public record EntryList(List<EntryView> entries, boolean more) {

        /** The first so many of those found. */
        public static EntryList of(List<StoredEntry> found, int most) {
            return new EntryList(found.stream().limit(most).map(EntryView::of).toList(), found.size() > most);
        }
    }
}
