package io.unknot.therapist.availability.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.schedule.book.AppointmentBook;
import io.unknot.schedule.book.Taking;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.service.problem.ProblemException;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.availability.Visits;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.availability.chain.Chain;
import io.unknot.therapist.availability.chain.ChainWriter;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import io.unknot.therapist.availability.live.LiveEvent.Kind;
import io.unknot.therapist.clinic.Clinic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BaseSubscriber;

class LiveEventsTests {

    private static final Chain NOTHING_KNOWN = new Chain(Catalogue.EMPTY, new AppointmentBook());

    private final LiveEvents events = new LiveEvents();
    private final Riverside riverside = Riverside.anew();
    private final Disposable.Composite open = Disposables.composite();

    /** What a page hears, without heartbeats. */
    private final class Page {
        private final List<LiveEvent> heard = new CopyOnWriteArrayList<>();
        private final List<Throwable> refusals = new CopyOnWriteArrayList<>();
        private volatile Optional<String> lastHeard = Optional.empty();
        private final Disposable stream;

        Page(UUID clinic, Optional<String> lastHeard) {
            stream = events.at(clinic, lastHeard).subscribe(this::hear, refusals::add);
            open.add(stream);
        }

        private void hear(LiveEvent event) {
            lastHeard = Optional.of(events.idOf(event));
            if (event.kind() != Kind.HEARTBEAT) {
                heard.add(event);
            }
        }

        void awaitHeard(Kind... kinds) {
            await().untilAsserted(
                            () -> assertThat(heard).extracting(LiveEvent::kind).containsExactly(kinds));
        }

        String awaitPlace() {
            await().until(() -> lastHeard.isPresent());
            return lastHeard.orElseThrow();
        }
    }

    @AfterEach
    void closeAll() {
        open.dispose();
    }

    @Test
    void tellsWhatIsTakenAndFreedAtTheClinicAndNowhereElse() {
        var here = page();
        var elsewhere = new Page(UUID.randomUUID(), Optional.empty());
        var taking = visit();
        events.taken(NOTHING_KNOWN, taking);
        events.freed(NOTHING_KNOWN, taking);
        here.awaitHeard(Kind.TAKEN, Kind.FREED);
        assertThat(here.heard.getFirst().time())
                .isEqualTo(new LiveEvent.Time(
                        riverside.therapistId(), taking.therapist(), taking.visible(), riverside.roomId()));
        assertThat(elsewhere.heard).isEmpty();
    }

    @Test
    void tellsTheOtherClinicsOfATherapistWithTheWayThere() {
        var other = new Riverside(
                UUID.randomUUID(),
                UUID.randomUUID(),
                riverside.treatmentId(),
                riverside.therapistId(),
                UUID.randomUUID());
        var chain = chainOf(riverside, other);
        var page = new Page(other.clinicId(), Optional.empty());
        var taking = visit();
        events.taken(chain, taking);
        page.awaitHeard(Kind.TAKEN);
        var travel = chain.book().travel(riverside.clinicId(), other.clinicId());
        assertThat(travel).isPositive();
        assertThat(page.heard.getFirst().time())
                .isEqualTo(new LiveEvent.Time(
                        riverside.therapistId(), taking.therapist().plus(travel, travel), null, null));
    }

    @Test
    void tellsThatAClinicHasChanged() {
        var here = page();
        events.changed(Set.of(riverside.clinicId()));
        events.changed(Set.of(UUID.randomUUID()));
        events.reloaded();
        here.awaitHeard(Kind.CHANGED, Kind.REFRESH);
    }

    @Test
    void tellsAPageThatComesBackAllThatItMissed() {
        var before = page();
        events.taken(NOTHING_KNOWN, visit());
        before.awaitHeard(Kind.TAKEN);
        before.stream.dispose();
        events.freed(NOTHING_KNOWN, visit());
        events.changed(Set.of(UUID.randomUUID()));
        var back = new Page(riverside.clinicId(), before.lastHeard);
        events.changed(Set.of(riverside.clinicId()));
        back.awaitHeard(Kind.FREED, Kind.CHANGED);
    }

    @Test
    void tellsAPageThatHeardNothingButTheBeatWhatItMissed() {
        var before = page();
        var place = before.awaitPlace();
        before.stream.dispose();
        events.taken(NOTHING_KNOWN, visit());
        new Page(riverside.clinicId(), Optional.of(place)).awaitHeard(Kind.TAKEN);
    }

    @Test
    void letsABeatSayHowFarAQuietPageHasHeard() {
        var quiet = page();
        quiet.awaitPlace();
        for (int event = 0; event < 5_000; event++) {
            events.changed(Set.of(UUID.randomUUID()));
        }
        events.beat();
        await().until(() -> quiet.awaitPlace().endsWith("-5000"));
        quiet.stream.dispose();
        events.taken(NOTHING_KNOWN, visit());
        new Page(riverside.clinicId(), quiet.lastHeard).awaitHeard(Kind.TAKEN);
    }

    @Test
    void asksToSearchAgainWhenWhatWasMissedIsForgotten() {
        var before = page();
        var place = before.awaitPlace();
        for (int event = 0; event < 4_096; event++) {
            events.changed(Set.of(UUID.randomUUID()));
        }
        var justInTime = new Page(riverside.clinicId(), Optional.of(place));
        justInTime.awaitPlace();
        assertThat(justInTime.heard).isEmpty();
        events.changed(Set.of(UUID.randomUUID()));
        new Page(riverside.clinicId(), Optional.of(place)).awaitHeard(Kind.REFRESH);
    }

    @Test
    void asksToSearchAgainWhenAPageComesFromAnotherReplica() {
        var elsewhere = new LiveEvents();
        var place = elsewhere.idOf(new LiveEvent(0, Kind.HEARTBEAT, null, null));
        new Page(riverside.clinicId(), Optional.of(place)).awaitHeard(Kind.REFRESH);
        new Page(riverside.clinicId(), Optional.of("7")).awaitHeard(Kind.REFRESH);
        var ahead = events.idOf(new LiveEvent(99, Kind.HEARTBEAT, null, null));
        new Page(riverside.clinicId(), Optional.of(ahead)).awaitHeard(Kind.REFRESH);
    }

    @Test
    void cutsOffAPageThatReadsTooSlowly() {
        var ended = new CopyOnWriteArrayList<String>();
        var heard = new CopyOnWriteArrayList<LiveEvent>();
        var slow = new BaseSubscriber<LiveEvent>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                request(1);
            }

            @Override
            protected void hookOnNext(LiveEvent event) {
                heard.add(event);
            }

            @Override
            protected void hookOnComplete() {
                ended.add("ended");
            }
        };
        events.at(riverside.clinicId(), Optional.empty()).subscribe(slow);
        open.add(slow);
        for (int event = 0; event < 1_000; event++) {
            events.changed(Set.of(riverside.clinicId()));
        }
        slow.request(Long.MAX_VALUE);
        await().until(() -> !ended.isEmpty());
        assertThat(heard).hasSizeLessThan(400);
        var back = new Page(riverside.clinicId(), Optional.of(events.idOf(heard.getLast())));
        await().until(() -> back.heard.size() + heard.size() == 1_001);
    }

    @Test
    void endsEveryStreamWhenTheServiceStops() {
        var here = page();
        var elsewhere = new Page(UUID.randomUUID(), Optional.empty());
        here.awaitPlace();
        assertThat(here.stream.isDisposed()).isFalse();
        events.endAll();
        await().until(() -> here.stream.isDisposed() && elsewhere.stream.isDisposed());
        assertThat(here.refusals).isEmpty();
    }

    @Test
    void listensToABoundedNumberOfPages() {
        var pages = new ArrayList<Page>();
        for (int page = 0; page < 100; page++) {
            pages.add(page());
        }
        var tooMany = page();
        assertThat(tooMany.refusals).singleElement().satisfies(refusal -> {
            var problem = ((ProblemException) refusal).problem();
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.type()).isEqualTo("too-many-streams");
        });
        pages.getFirst().stream.dispose();
        await().until(() -> page().refusals.isEmpty());
    }

    private Page page() {
        return new Page(riverside.clinicId(), Optional.empty());
    }

    private Taking visit() {
        return new Visits(riverside).at("09:40").taking();
    }

    private static Chain chainOf(Riverside here, Riverside there) {
        var writer = new ChainWriter(Optional.empty());
        writer.clinics(
                Set.of(here.clinicId(), there.clinicId()),
                List.of(placed(here.clinic(), 53.80), placed(there.clinic(), 53.85)));
        var shifts = List.<Shift>of(here.tuesdays(), there.tuesdays());
        writer.therapists(
                Set.of(here.therapistId()), List.of(new RosteredTherapist(here.mara(), new Roster(shifts, List.of()))));
        return writer.chain();
    }

    private static Clinic placed(Clinic clinic, double latitude) {
        return new Clinic(
                clinic.id(),
                clinic.name(),
                clinic.address(),
                clinic.zone(),
                clinic.window(),
                clinic.openingHours(),
                clinic.closures(),
                clinic.rooms(),
                new Place(latitude, -1.5478));
    }
}
