package io.unknot.booking.appointment.web;

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
    Mono<Problem> of(BookingRefused refused, Wish wish) {
        return of(refused, wish, Set.of());
    }

    /** As {@link #of(BookingRefused, Wish)}; the times are free as if some appointments took nothing. */
    Mono<Problem> of(BookingRefused refused, Wish wish, Set<UUID> but) {
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
        var problem = problemOf(refused);
        count.one(problem.type(), refused.objections());
        return problem;
    }

    private static Problem problemOf(BookingRefused refused) {
        return switch (refused) {
            case TimeTaken taken ->
                Problem.of(409, "time-taken", "This time has just been taken")
                        .next("Choose one of the times in alternatives, or search again.")
                        .with("reasons", taken.objections());
            case NotBookable notBookable ->
                Problem.of(422, "not-bookable", "This time cannot be booked")
                        .next("Choose one of the times in alternatives, or search again.")
                        .with("reasons", notBookable.objections());
            case TooManyBookings many ->
                Problem.of(409, "too-many-bookings", "You have as many visits to come as this clinic takes")
                        .next("Cancel one that is not needed, or call the clinic.")
                        .with("reasons", many.objections());
            case TooLateToMove late ->
                Problem.of(409, "too-late-to-move", "The visit begins too soon to be moved")
                        .next("Call the clinic, or cancel the visit.")
                        .with("reasons", late.objections());
            case TooManyHolds _ ->
                Problem.of(409, "too-many-holds", "Two times are kept for you already, and that is as many as we keep")
                        .next("Confirm or cancel one of them, or wait until it lapses.");
            case NewcomersHoldEnough _ ->
                Problem.of(
                                409,
                                "newcomers-hold-enough",
                                "As much of this day is kept for new clients as we keep for them")
                        .next("Book the time at once instead of having it kept, choose another day, or call the"
                                + " clinic.");
            case StateRefused state -> StateProblems.of(state);
            case SafetyRefused safety -> SafetyProblems.of(safety);
            case HoldLapsed _ ->
                Problem.of(410, "hold-expired", "This time was kept for a while and that is over")
                        .next("Hold it again if it is still free, or search for another.");
            case WrongState wrong ->
                Problem.of(
                                409,
                                "wrong-state",
                                "This appointment is %s and cannot be %s".formatted(wrong.state(), wrong.wanted()))
                        .next("Read the appointment again to see how it stands.");
            case UnknownAppointment _ ->
                Problem.of(404, "unknown-appointment", "There is no such appointment")
                        .next("Check the address, or look through your appointments.");
            case UnknownClient _ ->
                Problem.of(400, "unknown-client", "We do not know yet how to reach this client")
                        .field("clientId", "there is no client with this id")
                        .next("Save the client first: PUT /api/v1/clients/{id} with name and e-mail; of another"
                                + " clinic's client say in X-Access-Reason why you book for them.");
        };
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
