package io.unknot.booking.careplan.command;

import static java.time.temporal.ChronoUnit.DAYS;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.take.BookVisits;
import io.unknot.booking.appointment.take.VisitsRefused;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.PlanRefused;
import io.unknot.booking.careplan.PlanRefused.SpacingBroken;
import io.unknot.booking.careplan.PlanState.Active;
import io.unknot.booking.careplan.PlanVisit;
import io.unknot.booking.careplan.Spacing;
import io.unknot.booking.directory.RecentZones;
import io.unknot.booking.wish.Wish;
import io.unknot.events.careplan.CarePlanBooked;
import io.unknot.outbox.Writes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Books a course at the times that were chosen: all visits in one write, or none. */
@Component
public class BookPlan {

    private final Writes writes;
    private final BookVisits bookVisits;
    private final RecordPlan recorder;
    private final PreviewPlan previews;
    private final RecentZones zones;

    BookPlan(Writes writes, BookVisits bookVisits, RecordPlan recorder, PreviewPlan previews, RecentZones zones) {
        this.writes = writes;
        this.bookVisits = bookVisits;
        this.recorder = recorder;
        this.previews = previews;
        this.zones = zones;
    }

    /**
     * The plan; or {@link PlanClash}, or a {@link PlanRefused} when the times do not keep the spacing. One time for each
     * visit of the wish, in their order.
     */
    public Mono<CarePlan> book(CourseWish wish, List<Chosen> times, By by) {
        var id = UUID.randomUUID();
        return requireSpacing(wish.terms().spacing(), times)
                .then(Mono.defer(() -> writes.write(bookVisits
                        .book(wishes(wish, times), id, by)
                        .flatMap(booked -> recorder.booked(by, plan(id, wish, booked), CarePlanBooked::new)))))
                .onErrorResume(
                        VisitsRefused.class,
                        refused -> previews.preview(wish, refusedOf(refused, times))
                                .flatMap(instead -> Mono.error(new PlanClash(refused, instead))));
    }

    private Mono<Void> requireSpacing(Spacing spacing, List<Chosen> times) {
        return Flux.fromIterable(times)
                .concatMap(time -> zones.of(time.clinicId()).map(zone -> LocalDate.ofInstant(time.start(), zone)))
                .collectList()
                .flatMap(days -> IntStream.range(0, days.size())
                        .filter(visit -> !keeps(spacing, days, visit))
                        .boxed()
                        .findFirst()
                        .map(visit -> Mono.<Void>error(new SpacingBroken(visit)))
                        .orElseGet(Mono::empty));
    }

    private static boolean keeps(Spacing spacing, List<LocalDate> days, int visit) {
        var apart = visit == 0 || spacing.allows(DAYS.between(days.get(visit - 1), days.get(visit)));
        return apart && spacing.allows(visit, DAYS.between(days.getFirst(), days.get(visit)));
    }

    private static List<Wish> wishes(CourseWish wish, List<Chosen> times) {
        return IntStream.range(0, times.size())
                .mapToObj(visit -> {
                    var kind = wish.visits().get(visit);
                    var time = times.get(visit);
                    return new Wish(
                            time.clinicId(),
                            kind.treatmentId(),
                            time.therapistId(),
                            wish.clientId(),
                            time.start(),
                            kind.length());
                })
                .toList();
    }

    private static Set<Chosen> refusedOf(VisitsRefused refused, List<Chosen> times) {
        return refused.refused().stream().map(one -> times.get(one.index())).collect(Collectors.toUnmodifiableSet());
    }

    private static CarePlan plan(UUID id, CourseWish wish, List<Appointment> booked) {
        var visits = IntStream.range(0, booked.size())
                .mapToObj(index -> PlanVisit.of(index + 1, booked.get(index)))
                .toList();
        return new CarePlan(id, 1, wish.clientId(), new Active(), wish.terms(), visits, Set.of());
    }
}
