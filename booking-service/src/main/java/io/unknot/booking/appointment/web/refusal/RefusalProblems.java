package io.unknot.booking.appointment.web.refusal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.BookingRefused.NewcomersHoldEnough;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.TooLateToMove;
import io.unknot.booking.appointment.BookingRefused.TooManyBookings;
import io.unknot.booking.appointment.BookingRefused.TooManyHolds;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.appointment.StateRefused;
import io.unknot.booking.directory.RecentZones;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.directory.UnknownLength;
import io.unknot.booking.wish.NearestTimes;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.search.FreeTime;
import io.unknot.service.problem.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Each refusal as a problem of its own: what happened, and what can be done instead. */
@Component
public class RefusalProblems {

    private final Appointments appointments;
    private final NearestTimes nearestTimes;
    private final RecentZones zones;
    private final InsteadOf instead;
    private final CountRefusals count;

    RefusalProblems(
            Appointments appointments,
            NearestTimes nearestTimes,
            RecentZones zones,
            InsteadOf instead,
            CountRefusals count) {
        this.count = count;
        this.instead = instead;
        this.appointments = appointments;
        this.nearestTimes = nearestTimes;
        this.zones = zones;
    }

    /** With the three nearest free times when it is the time that was refused. */
    public Mono<Problem> of(BookingRefused refused, Wish wish) {
        return of(refused, wish, Set.of());
    }

    /** As {@link #of(BookingRefused, Wish)}; the times are free as if some appointments took nothing. */
    public Mono<Problem> of(BookingRefused refused, Wish wish, Set<UUID> but) {
        var problem = of(refused);
        return switch (refused) {
            case TimeTaken _, NotBookable _, TooManyBookings _, TooLateToMove _ ->
                Mono.zip(appointments.now().flatMap(now -> nearestTimes.to(wish, but, now)), zones.of(wish.clinicId()))
                        .map(found -> problem.with("alternatives", alternatives(found.getT1(), found.getT2())));
            case SafetyRefused safety ->
                instead.of(safety, wish)
                        .map(each -> problem.with("instead", each))
                        .defaultIfEmpty(problem);
            case TooManyHolds _,
                    NewcomersHoldEnough _,
                    HoldLapsed _,
                    WrongState _,
                    UnknownAppointment _,
                    UnknownClient _,
                    StateRefused _ -> Mono.just(problem);
        };
    }

    /** Without other times to choose instead. */
    public Problem of(BookingRefused refused) {
        var problem = BookingProblems.of(refused);
        count.one(problem.type(), refused.objections());
        return problem;
    }

    /** The work, with what it is refused for as a problem where it was refused. */
    public <T> Mono<T> told(Mono<T> work) {
        return work.onErrorMap(BookingRefused.class, refused -> of(refused).toException())
                .onErrorMap(UnknownEntry.class, unknown -> of(unknown).toException())
                .onErrorMap(UnknownLength.class, unknown -> of(unknown).toException());
    }

    public static Problem of(UnknownEntry unknown) {
        return Problem.of(400, "unknown-" + unknown.kind(), "There is no such " + unknown.kind())
                .field(unknown.kind() + "Id", "there is no " + unknown.kind() + " with this id")
                .next("Take the id from a search; one made a moment ago may need a second to arrive.");
    }

    public static Problem of(UnknownLength unknown) {
        var minutes = unknown.minutes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Problem.of(400, "unknown-duration", "The treatment is not given in this length")
                .field("durationMinutes", "must be one of " + minutes)
                .next("Choose one of these lengths, or leave it out for the usual one.");
    }

    private static List<Alternative> alternatives(List<FreeTime> times, ZoneId zone) {
        return times.stream()
                .map(time -> new Alternative(
                        time.clinicId(),
                        time.therapistId(),
                        time.start(),
                        time.end(),
                        LocalDateTime.ofInstant(time.start(), zone),
                        zone.getId()))
                .toList();
    }

    /** A time that was free a moment ago. */
    record Alternative(
            UUID clinicId,
            UUID therapistId,
            Instant start,
            Instant end,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            String zone) {}
}
