package io.unknot.booking.group.web;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.web.AppointmentViews;
import io.unknot.booking.group.GroupVisit;
import io.unknot.booking.group.web.GroupVisitViews.GroupVisitView;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.service.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns what became of visits for several into answers that can be given again, refusals included. */
@Component
class GroupVisitAnswers {

    private final GroupVisitViews views;
    private final AppointmentViews appointments;
    private final GroupVisitProblems problems;
    private final KeyedAnswers keyed;

    GroupVisitAnswers(
            GroupVisitViews views, AppointmentViews appointments, GroupVisitProblems problems, KeyedAnswers keyed) {
        this.views = views;
        this.appointments = appointments;
        this.problems = problems;
        this.keyed = keyed;
    }

    Mono<ResponseEntity<String>> answer(Command command, HttpStatus status, Mono<GroupVisit> work) {
        return keyed.answer(command, status, view(command.caller(), work));
    }

    Mono<ResponseEntity<String>> answerPlace(Command command, Mono<Appointment> work) {
        return keyed.answer(command, HttpStatus.CREATED, problems.told(work.flatMap(appointments::of)));
    }

    Mono<GroupVisitView> view(Caller caller, Mono<GroupVisit> visit) {
        return problems.told(visit.flatMap(found -> views.of(found, caller)));
    }
}
