package io.unknot.notification.message.web;

import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.message.Logged;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Messages;
import io.unknot.notification.message.Messages.Reader;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/messages")
class MessagesController {

    private final Messages messages;

    MessagesController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    Mono<MessageList> ofAppointment(@RequestParam UUID appointment, Caller caller) {
        return messages.of(new AppointmentId(appointment), reader(caller))
                .map(found ->
                        new MessageList(found.stream().map(MessageView::of).toList()))
                .switchIfEmpty(Mono.error(MessagesController::unknownAppointment));
    }

    private static Reader reader(Caller caller) {
        if (caller instanceof Caller.Staff staff) {
            return staff.ownDayOnly()
                    ? new Reader.OwnDay(staff.staffId(), staff.clinics())
                    : new Reader.ClinicStaff(staff.clinics());
        }
        return new Reader.OwnClient(Access.client(caller).clientId());
    }

    private static ProblemException unknownAppointment() {
        return Problem.of(404, "not-found", "There is no such appointment")
                .detail("No appointment of this id is known here, or it is not yours to see.")
                .next("Check the id; a visit booked a moment ago appears here within seconds.")
                .toException();
    }

    record MessageList(List<MessageView> messages) {}

    /**
     * One message as it now is. Reason says why it failed or was skipped; fallbackOf is the message it stands in for, which
     * could not be delivered by its own channel.
     */
    record MessageView(
            UUID id,
            UUID appointmentId,
            String kind,
            String channel,
            String state,
            Instant dueAt,
            @Nullable Instant sentAt,
            int tries,
            @Nullable String reason,
            @Nullable UUID fallbackOf) {

        static MessageView of(Logged logged) {
            var message = logged.message();
            var about = message.about();
            return new MessageView(
                    about.id().value(),
                    about.subject().id(),
                    wire(about.kind()),
                    wire(about.channel()),
                    state(message),
                    about.dueAt(),
                    message instanceof Message.Sent sent ? sent.sentAt() : null,
                    logged.tries(),
                    reason(message),
                    logged.fallbackOf().map(MessageId::value).orElse(null));
        }

        private static @Nullable String reason(Message message) {
            return switch (message) {
                case Message.Failed failed -> failed.reason().code();
                case Message.Skipped skipped -> skipped.why().code();
                case Message.Unsent _, Message.Sent _, Message.Withdrawn _ -> null;
            };
        }

        private static String state(Message message) {
            return switch (message) {
                case Message.Planned planned -> "planned";
                case Message.Sending sending -> "sending";
                case Message.Sent sent -> "sent";
                case Message.Failed failed -> "failed";
                case Message.Withdrawn withdrawn -> "withdrawn";
                case Message.Skipped skipped -> "skipped";
            };
        }

        private static String wire(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
