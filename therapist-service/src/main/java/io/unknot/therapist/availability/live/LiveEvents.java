package io.unknot.therapist.availability.live;

import io.unknot.schedule.book.Taking;
import io.unknot.service.live.OpenPages;
import io.unknot.therapist.availability.chain.Chain;
import io.unknot.therapist.availability.chain.ChainWatch;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import io.unknot.therapist.availability.live.LiveEvent.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Hands each change on to the pages it concerns. */
@Component
public final class LiveEvents implements ChainWatch {

    private static final int REMEMBERED = 4_096;

    private final OpenPages listening = new OpenPages("Search again from time to time");
    private final EventIds ids = EventIds.ofThisReplica();
    private final RecentEvents recent = new RecentEvents(REMEMBERED);
    private final Set<PageStream> pages = new HashSet<>();

    /**
     * What happens at a clinic from now on; when the page says what it heard last, all it missed first, or a refresh if
     * that is not known any more. Ends for a page that reads too slowly: it comes back and says what it heard last.
     * Signals 503 {@code too-many-streams} when this replica can serve no more.
     */
    public Flux<LiveEvent> at(UUID clinicId, Optional<String> lastHeard) {
        return listening.letIn(() -> open(clinicId, lastHeard));
    }

    /** As a page says it when it comes back. */
    public String idOf(LiveEvent event) {
        return ids.of(event.number());
    }

    /** Says to every page that is open that it has heard everything so far. */
    synchronized void beat() {
        pages.forEach(page -> page.tell(now(Kind.HEARTBEAT)));
    }

    @Override
    public synchronized void taken(Chain chain, Taking taking) {
        tell(Kind.TAKEN, chain, taking);
    }

    @Override
    public synchronized void freed(Chain chain, Taking taking) {
        tell(Kind.FREED, chain, taking);
    }

    @Override
    public synchronized void changed(Set<UUID> clinicIds) {
        clinicIds.forEach(clinic -> tell(recent.add(Kind.CHANGED, Optional.of(clinic), Optional.empty())));
    }

    @Override
    public synchronized void reloaded() {
        tell(recent.add(Kind.REFRESH, Optional.empty(), Optional.empty()));
    }

    /** Sends the pages elsewhere: a service that stops waits for its answers to end, and these would not. */
    @EventListener(ContextClosedEvent.class)
    synchronized void endAll() {
        pages.forEach(PageStream::end);
    }

    private synchronized Flux<LiveEvent> open(UUID clinicId, Optional<String> lastHeard) {
        var missed = lastHeard.map(id -> missed(clinicId, id)).orElse(List.of());
        var page = new PageStream(clinicId);
        pages.add(page);
        // Said at once, so that a page can say how far it has heard, and whoever stands between sees that it is open.
        page.tell(now(Kind.HEARTBEAT));
        return Flux.concat(Flux.fromIterable(missed), page.events()).doFinally(end -> close(page));
    }

    private synchronized void close(PageStream page) {
        pages.remove(page);
    }

    private List<LiveEvent> missed(UUID clinicId, String lastHeard) {
        return ids.number(lastHeard)
                .flatMap(number -> recent.after(number, clinicId))
                .orElseGet(() -> List.of(now(Kind.REFRESH)));
    }

    private LiveEvent now(Kind kind) {
        return new LiveEvent(recent.last(), kind, null, null);
    }

    // A therapist who is taken at one clinic cannot take visits at the others meanwhile.
    private void tell(Kind kind, Chain chain, Taking taking) {
        var clinics = new HashSet<>(chain.catalogue()
                .therapist(taking.therapistId())
                .map(RosteredTherapist::clinics)
                .orElse(Set.of()));
        clinics.add(taking.clinicId());
        for (var clinic : clinics) {
            tell(recent.add(kind, Optional.of(clinic), Optional.of(time(chain, taking, clinic))));
        }
    }

    private static LiveEvent.Time time(Chain chain, Taking taking, UUID clinicId) {
        if (clinicId.equals(taking.clinicId())) {
            return new LiveEvent.Time(taking.therapistId(), taking.therapist(), taking.visible(), taking.roomId());
        }
        var travel = chain.book().travel(taking.clinicId(), clinicId);
        return new LiveEvent.Time(taking.therapistId(), taking.therapist().plus(travel, travel), null, null);
    }

    private void tell(LiveEvent event) {
        pages.stream().filter(page -> event.concerns(page.clinicId())).forEach(page -> page.tell(event));
    }
}
