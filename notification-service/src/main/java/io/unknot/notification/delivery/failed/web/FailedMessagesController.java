package io.unknot.notification.delivery.failed.web;

import io.unknot.notification.delivery.failed.FailedMessages;
import io.unknot.notification.delivery.failed.ReplayMessage;
import io.unknot.notification.delivery.failed.ReplayMessage.Answer;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Messages that were given up, for staff of their clinics and for operators: which and why, not what they say or to whom. */
@RestController
@RequestMapping("/api/v1/messages")
class FailedMessagesController {

    private static final int MOST = 200;

    private final FailedMessages failed;
    private final ReplayMessage replaying;

    FailedMessagesController(FailedMessages failed, ReplayMessage replaying) {
        this.failed = failed;
        this.replaying = replaying;
    }

    @GetMapping("/failed")
    Mono<FailedList> failed(Caller caller) {
        return failed.in(scope(caller), MOST)
                .map(found -> new FailedList(found.stream().map(FailedView::of).toList()));
    }

    /** 202 as well when it is due, on its way or sent already: pressing twice is safe. */
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> replay(@PathVariable UUID id, Caller caller) {
        return replaying
                .replay(new MessageId(id), scope(caller))
                .switchIfEmpty(Mono.error(FailedMessagesController::unknownMessage))
                .flatMap(answer -> switch (answer) {
                    case Answer.Planned() -> Mono.empty();
                    case Answer.TooLate() ->
                        Mono.error(useless("message-too-late", "It would come too late to be of any use."));
                    case Answer.Outdated() ->
                        Mono.error(useless("message-outdated", "What it says is no longer so, or it is not wanted."));
                });
    }

    private static ClinicScope scope(Caller caller) {
        return caller instanceof Caller.Operator
                ? ClinicScope.everywhere()
                : Access.anyDesk(caller).clinics();
    }

    private static ProblemException useless(String type, String why) {
        return Problem.of(409, type, "The message is of no use any more")
                .detail(why)
                .next("Look at the visit's messages: what is true now is sent by itself.")
                .toException();
    }

    private static ProblemException unknownMessage() {
        return Problem.of(404, "not-found", "There is no such message")
                .detail("No message of this id is known here, or it is not yours to see.")
                .next("Check the id.")
                .toException();
    }

    record FailedList(List<FailedView> messages) {}

    /** The clinic is missing where it is no clinic's matter. */
    record FailedView(
            UUID id,
            String about,
            UUID aboutId,
            @Nullable UUID clinicId,
            String kind,
            String channel,
            String reason,
            Instant dueAt) {

        static FailedView of(Message.Failed message) {
            var about = message.about();
            return new FailedView(
                    about.id().value(),
                    wire(about.subject().kind()),
                    about.subject().id(),
                    about.clinic().map(clinic -> clinic.value()).orElse(null),
                    wire(about.kind()),
                    wire(about.channel()),
                    message.reason().code(),
                    about.dueAt());
        }

        private static String wire(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
