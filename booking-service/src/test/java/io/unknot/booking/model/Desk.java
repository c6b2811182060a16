package io.unknot.booking.model;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.TooManyHolds;
import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.StateRefused.NotExtended;
import io.unknot.booking.appointment.StateRefused.NothingToUndo;
import io.unknot.booking.appointment.StateRefused.TooEarly;
import io.unknot.booking.appointment.StateRefused.UndoLapsed;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.attend.CheckIn;
import io.unknot.booking.appointment.attend.CompleteVisit;
import io.unknot.booking.appointment.attend.MissVisit;
import io.unknot.booking.appointment.attend.UndoLastChange;
import io.unknot.booking.appointment.claim.Strictness;
import io.unknot.booking.appointment.move.Move;
import io.unknot.booking.appointment.move.MoveRefused;
import io.unknot.booking.appointment.move.MoveVisits;
import io.unknot.booking.appointment.take.ApproveRequest;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.ConfirmHold;
import io.unknot.booking.appointment.take.ExtendHold;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.appointment.take.Made;
import io.unknot.booking.appointment.transition.ExpireHolds;
import io.unknot.booking.audit.Actor;
import io.unknot.booking.audit.By;
import io.unknot.booking.model.Command.Wanted;
import io.unknot.booking.wish.Wish;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.schedule.Refusal;
import io.unknot.service.access.ClinicScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;

/** The front desk of one practice: gives the service the commands, and says in a word what became of each. */
final class Desk {

    private final ApplicationContext service;
    private final Practice practice;
    private final Records records;
    private Instant zero;
    private final List<UUID> visits = new ArrayList<>();

    Desk(ApplicationContext service, Practice practice, Instant zero) {
        this.service = service;
        this.practice = practice;
        this.zero = zero;
        this.records = new Records(service, practice);
    }

    Seen seen() {
        return records.seen(visits, zero);
    }

    String does(Command command) {
        return switch (command) {
            case Command.Hold(var wanted) -> made(the(HoldTime.class).hold(wish(wanted), client()));
            case Command.Book(var wanted) -> made(the(BookVisit.class).book(wish(wanted), client()));
            case Command.BookAnyway(var wanted) ->
                made(the(BookVisit.class)
                        .book(wish(wanted), staff(), Strictness.HARD_RULES)
                        .map(Made::appointment));
            case Command.Approve(var visit) -> done(the(ApproveRequest.class).approve(id(visit), scope(), staff()));
            case Command.Extend(var visit) -> done(the(ExtendHold.class).extend(id(visit), scope(), client()));
            case Command.Confirm(var visit) -> done(the(ConfirmHold.class).confirm(id(visit), scope(), client()));
            case Command.Cancel(var visit, var byClinic) -> done(cancel(visit, byClinic));
            case Command.Move move -> done(the(MoveVisits.class).move(List.of(move(move)), scope(), staff()));
            case Command.CheckIn(var visit) -> done(the(CheckIn.class).checkIn(id(visit), scope(), staff()));
            case Command.Complete(var visit) -> done(the(CompleteVisit.class).complete(id(visit), scope(), staff()));
            case Command.Miss(var visit) -> done(the(MissVisit.class).miss(id(visit), scope(), staff()));
            case Command.Undo(var visit) -> done(the(UndoLastChange.class).undo(id(visit), scope(), staff()));
            case Command.Expire _ -> done(the(ExpireHolds.class).expire());
            case Command.Pass(var minutes) -> {
                records.letPass(minutes);
                zero = zero.minusSeconds(60L * minutes);
                yield Model.DONE;
            }
        };
    }

    private String made(Mono<Appointment> making) {
        return done(making.doOnNext(made -> visits.add(made.id())));
    }

    private Mono<Appointment> cancel(int visit, boolean byClinic) {
        return byClinic
                ? the(CancelAppointment.class).cancel(id(visit), scope(), CancelledBy.CLINIC, staff())
                : the(CancelAppointment.class).cancel(id(visit), scope(), CancelledBy.CLIENT, client());
    }

    private static String done(Mono<?> command) {
        return command.map(_ -> Model.DONE)
                .onErrorResume(MoveRefused.class, refused -> Mono.error(refused.why()))
                .onErrorResume(BookingRefused.class, refused -> Mono.just(word(refused)))
                .blockOptional()
                .orElseThrow();
    }

    private static String word(BookingRefused refused) {
        return switch (refused) {
            case NotBookable not -> not.reasons().stream().map(Refusal::code).collect(Collectors.joining(" "));
            case TimeTaken taken -> "taken " + taken.by().word();
            case HoldLapsed _ -> Model.LAPSED;
            case WrongState _ -> Model.WRONG;
            case TooManyHolds _ -> Model.TOO_MANY;
            case NotExtended _ -> Model.NOT_EXTENDED;
            case TooEarly _ -> Model.EARLY;
            case NothingToUndo _ -> Model.NOTHING_TO_UNDO;
            case UndoLapsed _ -> Model.UNDO_LAPSED;
            default -> refused.toString();
        };
    }

    private Wish wish(Wanted wanted) {
        return new Wish(
                practice.clinic(),
                practice.treatment(),
                practice.therapists().get(wanted.therapist()),
                practice.clients().get(wanted.client()),
                at(wanted.start()));
    }

    private Move move(Command.Move move) {
        return new Move(
                id(move.visit()),
                at(move.start()),
                Optional.of(practice.therapists().get(move.therapist())),
                Optional.empty());
    }

    private Instant at(int minute) {
        return zero.plusSeconds(60L * minute);
    }

    private UUID id(int visit) {
        return visits.get(visit);
    }

    private static By staff() {
        return new By(new Actor(Actor.Kind.STAFF, "the desk"), Optional.empty());
    }

    private static By client() {
        return new By(new Actor(Actor.Kind.CLIENT, "somebody"), Optional.empty());
    }

    private Scope scope() {
        return new Scope.At(ClinicScope.of(practice.clinic()), Optional.empty());
    }

    private <T> T the(Class<T> useCase) {
        return service.getBean(useCase);
    }
}
