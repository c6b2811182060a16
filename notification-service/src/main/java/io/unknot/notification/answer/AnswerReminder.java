package io.unknot.notification.answer;

import io.unknot.events.reminder.ReminderAnswered.Reply;
import io.unknot.notification.answer.AnswerRefused.TooLate;
import io.unknot.notification.answer.AnswerRefused.UnknownLink;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a client's answer to a reminder and tells it. The same answer twice is told once; another takes its place. */
@Component
public class AnswerReminder {

    private final AnswerLinks links;
    private final Answers answers;
    private final Writes writes;
    private final Outbox outbox;

    AnswerReminder(AnswerLinks links, Answers answers, Writes writes, Outbox outbox) {
        this.links = links;
        this.answers = answers;
        this.writes = writes;
        this.outbox = outbox;
    }

    /** What this link asks; changes nothing. An {@link AnswerRefused} if it asks nothing any more. */
    public Mono<Asked> question(String token) {
        return Mono.justOrEmpty(links.read(token))
                .flatMap(link -> answers.asked(link.message()).map(asked -> required(asked, link)))
                .switchIfEmpty(Mono.error(UnknownLink::new));
    }

    /** The reminder as it is answered now, or an {@link AnswerRefused}. */
    public Mono<Asked> answer(String token, Reply reply) {
        return question(token).flatMap(asked -> answer(asked, reply));
    }

    /** As {@link #answer(String, Reply)}, of a reminder that is known to be open. */
    Mono<Asked> answer(Asked asked, Reply reply) {
        return writes.write(answers.keep(asked, reply).flatMap(outbox::tell)).thenReturn(asked);
    }

    private static Asked required(Asked asked, AnswerLink link) {
        if (!asked.isOpen(link.start())) {
            throw new TooLate();
        }
        return asked;
    }
}
