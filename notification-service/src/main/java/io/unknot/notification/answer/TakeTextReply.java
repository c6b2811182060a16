package io.unknot.notification.answer;

import io.unknot.events.reminder.ReminderAnswered.Reply;
import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.ChangePreference;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Said;
import io.unknot.notification.preference.cap.AddressHashes;
import io.unknot.notification.sms.TextReply;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Does what a text message asks for: yes and no answer the last reminder that went to that telephone, stop and start are
 * about all text messages to it. A telephone is known by a hash alone; whoever shares one shares its answers.
 */
@Component
public class TakeTextReply {

    private final Answers answers;
    private final AnswerReminder answerReminder;
    private final ChangePreference preferences;
    private final AddressHashes hashes;

    TakeTextReply(Answers answers, AnswerReminder answerReminder, ChangePreference preferences, AddressHashes hashes) {
        this.answers = answers;
        this.answerReminder = answerReminder;
        this.preferences = preferences;
        this.hashes = hashes;
    }

    /** Completes also when nothing follows: the words are not known, or nothing was ever sent to that telephone. */
    public Mono<Void> take(TextReply reply) {
        var phone = hashes.of(Channel.SMS, reply.from().e164());
        return Mono.justOrEmpty(ReplyWord.of(reply.text())).flatMap(word -> switch (word) {
            case COMING -> answer(phone, Reply.COMING);
            case NOT_COMING -> answer(phone, Reply.NOT_COMING);
            case STOP -> change(phone, said -> said.stop(Channel.SMS));
            case START -> change(phone, said -> said.start(Channel.SMS));
        });
    }

    private Mono<Void> answer(byte[] phone, Reply reply) {
        return answers.lastTexted(phone)
                .flatMap(asked -> answerReminder.answer(asked, reply))
                .then();
    }

    private Mono<Void> change(byte[] phone, UnaryOperator<Preference> change) {
        return answers.textedTo(phone)
                .concatMap(client -> preferences.change(client, change, new Said.From.TextMessage()))
                .then();
    }
}
