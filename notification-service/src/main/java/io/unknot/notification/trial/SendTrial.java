package io.unknot.notification.trial;

import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.preference.cap.KeepToCaps;
import io.unknot.notification.sms.PhoneNumber;
import io.unknot.notification.trial.TrialRefused.Why;
import io.unknot.notification.words.Slot;
import io.unknot.notification.words.Wording;
import io.unknot.notification.words.Written;
import io.unknot.notification.words.own.CurrentWords;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends words with a made-up visit, and never with anything of a client, to an address that a manager types. Few an hour:
 * whoever can write whatever they like to whomever they like would use us for just that. The address is kept nowhere.
 */
@Component
public class SendTrial {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>@,;\"]{1,64}@[^\\s<>@,;\"]{1,190}");
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final CurrentWords words;
    private final List<Post> posts;
    private final Trials trials;
    private final KeepToCaps caps;
    private final Writes writes;

    SendTrial(CurrentWords words, List<Post> posts, Trials trials, KeepToCaps caps, Writes writes) {
        this.words = words;
        this.posts = List.copyOf(posts);
        this.trials = trials;
        this.caps = caps;
        this.writes = writes;
    }

    /**
     * Completes when whoever carries it has taken it; fails with a {@link TrialRefused} else.
     *
     * @param to a mail address or a telephone number, as the slot's channel has it
     */
    public Mono<Void> send(Slot slot, Wording wording, String to, UUID staff) {
        return Mono.defer(() -> {
            var post = postOf(slot.channel());
            var contact = contact(slot, to);
            return requireFew(slot.channel(), contact, staff)
                    .then(Mono.fromCallable(
                            () -> letter(slot, contact, words.book().sample(slot, wording))))
                    .flatMap(letter -> hand(letter, post));
        });
    }

    private Post postOf(Channel channel) {
        return posts.stream()
                .filter(post -> post.channel() == channel && channel != Channel.INBOX)
                .findFirst()
                .orElseThrow(() -> new TrialRefused(Why.CHANNEL_NOT_OFFERED));
    }

    private static Contact contact(Slot slot, String to) {
        var email = Optional.of(to.strip()).filter(typed -> EMAIL.matcher(typed).matches());
        var phone = PhoneNumber.of(to).map(PhoneNumber::e164);
        var reached = slot.channel() == Channel.EMAIL ? email : phone;
        if (reached.isEmpty()) {
            throw new TrialRefused(Why.NO_SUCH_ADDRESS);
        }
        return slot.channel() == Channel.EMAIL
                ? new Contact("", email, Optional.empty(), slot.language().tag())
                : new Contact("", Optional.empty(), phone, slot.language().tag());
    }

    private Mono<Void> requireFew(Channel channel, Contact contact, UUID staff) {
        var address = contact.email().or(contact::phone).orElseThrow();
        return writes.write(trials.take(staff))
                .filter(taken -> taken)
                .flatMap(_ -> caps.oneMore(channel, address))
                .filter(within -> within)
                .switchIfEmpty(Mono.error(() -> new TrialRefused(Why.TOO_MANY)))
                .then();
    }

    private static Letter letter(Slot slot, Contact to, Written written) {
        return new Letter(
                "<" + UUID.randomUUID() + ".trial@unknot>",
                to,
                "[Test " + slot.occasion().word() + "] " + written.heading(),
                written.text(),
                written.html(),
                Optional.empty());
    }

    private static Mono<Void> hand(Letter letter, Post post) {
        return Mono.usingWhen(
                        post.connect().publishOn(Schedulers.boundedElastic()),
                        line -> line.send(letter),
                        Post.Line::close)
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(PATIENCE)
                .onErrorMap(DeliveryFailure.class, SendTrial::refused)
                .onErrorMap(TimeoutException.class, _ -> new TrialRefused(Why.NOT_TAKEN));
    }

    private static TrialRefused refused(DeliveryFailure failure) {
        return new TrialRefused(
                failure.reason() == FailureReason.ADDRESS_REFUSED ? Why.NO_SUCH_ADDRESS : Why.NOT_TAKEN);
    }
}
