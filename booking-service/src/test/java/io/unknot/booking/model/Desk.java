package io.unknot.booking.model;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.TooManyHolds;
import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.command.BookVisit;
import io.unknot.booking.appointment.command.CancelAppointment;
import io.unknot.booking.appointment.command.ConfirmHold;
import io.unknot.booking.appointment.command.ExpireHolds;
import io.unknot.booking.appointment.command.HoldTime;
import io.unknot.booking.appointment.command.Move;
import io.unknot.booking.appointment.command.MoveRefused;
import io.unknot.booking.appointment.command.MoveVisits;
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
            case Command.Hold(var wanted) -> made(the(HoldTime.class).hold(wish(wanted), By.system()));
            case Command.Book(var wanted) -> made(the(BookVisit.class).book(wish(wanted), By.system()));
            case Command.Confirm(var visit) ->
                done(the(ConfirmHold.class).confirm(visits.get(visit), scope(), By.system()));
            case Command.Cancel(var visit, var byClinic) ->
                done(the(CancelAppointment.class)
                        .cancel(
                                visits.get(visit),
                                scope(),
                                byClinic ? CancelledBy.CLINIC : CancelledBy.CLIENT,
                                By.system()));
            case Command.Move move -> done(the(MoveVisits.class).move(List.of(move(move)), scope(), By.system()));
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
            case TooManyHolds _ -> Model.TOO_MANY;
            case HoldLapsed _ -> Model.LAPSED;
            case WrongState _ -> Model.WRONG;
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
                visits.get(move.visit()),
                at(move.start()),
                Optional.of(practice.therapists().get(move.therapist())),
                Optional.empty());
    }

    private Instant at(int minute) {
        return zero.plusSeconds(60L * minute);
    }

    private Scope scope() {
        return new Scope.At(ClinicScope.of(practice.clinic()), Optional.empty());
    }

    private <T> T the(Class<T> useCase) {
        return service.getBean(useCase);
    }
}
