package io.unknot.booking.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkTests {

    private static final UUID VISIT = UUID.fromString("00000000-0000-4000-8000-000000000901");
    private static final UUID RIVERSIDE = UUID.fromString("00000000-0000-4000-8000-000000000101");
    private static final Instant AT = Instant.parse("2027-01-12T09:40:00.123456Z");

    @Test
    void theHashOfAnEntryIsTheSameForEver() {
        assertThat(Link.START.next(entry("cancel", "ill")).hash())
                .isEqualTo("4a1aa89bae4ddf6aa2596e91518464d31b233f7cdbf38d24c6e1787355394db3");
    }

    @Test
    void everyValueAndTheLinkBeforeCount() {
        var entries = Stream.of(
                entry("cancel", "ill"),
                entry("cancel", "well"),
                entry("cancelill", ""),
                new StoredEntry(8, staff(), "cancel", subject(2), riverside(), Optional.of("ill"), "{}", "{}", AT),
                new StoredEntry(7, staff(), "cancel", subject(3), riverside(), Optional.of("ill"), "{}", "{}", AT),
                new StoredEntry(7, staff(), "cancel", subject(2), Optional.empty(), Optional.of("ill"), "{}", "{}", AT),
                new StoredEntry(7, staff(), "cancel", subject(2), riverside(), Optional.empty(), "{}", "{}", AT),
                new StoredEntry(7, staff(), "cancel", subject(2), riverside(), Optional.of("ill"), "{} ", "{}", AT),
                new StoredEntry(7, staff(), "cancel", subject(2), riverside(), Optional.of("ill"), "{}", "{} ", AT),
                new StoredEntry(
                        7, staff(), "cancel", subject(2), riverside(), Optional.of("ill"), "{}", "{}", AT.plusNanos(1)),
                new StoredEntry(
                        7, Actor.system(), "cancel", subject(2), riverside(), Optional.of("ill"), "{}", "{}", AT));
        var first = Link.START.next(entry("book", ""));

        assertThat(Stream.concat(entries.map(Link.START::next), Stream.of(first, first.next(entry("cancel", "ill")))))
                .extracting(Link::hash)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLinkFollowsOnlyWhatItWasMadeFor() {
        var entries = List.of(entry("book", ""), entry("cancel", "ill"));
        var first = Link.START.next(entries.getFirst());
        var second = first.next(entries.getLast());

        assertThat(second.follows(first, entries.getLast())).isTrue();
        assertThat(second.follows(first, entries.getFirst())).isFalse();
        assertThat(second.follows(Link.START, entries.getLast())).isFalse();
    }

    private static StoredEntry entry(String action, String why) {
        return new StoredEntry(7, staff(), action, subject(2), riverside(), Optional.of(why), "{}", "{}", AT);
    }

    private static Actor staff() {
        return new Actor(Actor.Kind.STAFF, "clerk");
    }

    private static AuditEntry.Subject subject(long version) {
        return new AuditEntry.Subject("appointment", VISIT, version);
    }

    private static Optional<UUID> riverside() {
        return Optional.of(RIVERSIDE);
    }
}
