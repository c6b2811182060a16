package io.unknot.notification.delivery;

import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.delivery.Deliveries.HandOver;
import io.unknot.notification.delivery.Outcome.Broken;
import io.unknot.notification.delivery.Outcome.Delivered;
import io.unknot.notification.delivery.Outcome.NothingToSay;
import io.unknot.notification.delivery.Outcome.OutOfHand;
import io.unknot.notification.letter.Contacts;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.letter.Matter;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.FailureReason;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends one claimed message. The letter is written and the mail server's line is open before the last question is asked,
 * so that nothing slow lies between the answer and the sending.
 */
@Component
class SendMessage {

    private static final Logger log = LoggerFactory.getLogger(SendMessage.class);

    private final Clinics clinics;
    private final Contacts contacts;
    private final Letters letters;
    private final Post post;
    private final Deliveries deliveries;

    SendMessage(Clinics clinics, Contacts contacts, Letters letters, Post post, Deliveries deliveries) {
        this.clinics = clinics;
        this.contacts = contacts;
        this.letters = letters;
        this.post = post;
        this.deliveries = deliveries;
    }

    /** How it went; never fails. */
    Mono<Outcome> send(Claimed claimed) {
        return switch (claimed.verdict()) {
            case SEND -> deliver(claimed).onErrorResume(failure -> Mono.just(broken(claimed, failure)));
            case OUTDATED, LATE -> Mono.just(new NothingToSay());
            case LOST -> Mono.just(new OutOfHand());
        };
    }

    private Mono<Outcome> deliver(Claimed claimed) {
        return letter(claimed)
                .flatMap(letter -> Mono.usingWhen(
                        post.connect(),
                        line -> deliveries
                                .handOver(claimed.message())
                                .flatMap(answer -> handOver(letter, line, answer)),
                        Post.Line::close));
    }

    private Mono<Letter> letter(Claimed claimed) {
        var to = contacts.of(claimed.message().about().recipient());
        return Mono.zip(matter(claimed), to)
                .publishOn(Schedulers.boundedElastic())
                .map(found -> letters.write(found.getT1(), found.getT2()));
    }

    private Mono<Matter> matter(Claimed claimed) {
        var about = claimed.message().about();
        var spokenOf = Stream.concat(
                        about.clinic().stream(), about.owed().facts().clinics())
                .distinct()
                .toList();
        return Flux.fromIterable(spokenOf)
                .concatMap(clinics::find)
                .collectMap(Clinic::id)
                .map(known -> new Matter(about, claimed.visit(), known));
    }

    private static Mono<Outcome> handOver(Letter letter, Post.Line line, HandOver answer) {
        return switch (answer.verdict()) {
            case SEND -> line.send(letter).thenReturn(new Delivered(answer.at()));
            case OUTDATED, LATE -> Mono.just(new NothingToSay());
            case LOST -> Mono.just(new OutOfHand());
        };
    }

    private static Outcome broken(Claimed claimed, Throwable failure) {
        var message = claimed.message();
        if (failure instanceof DeliveryFailure known) {
            log.info(
                    "Message {} not delivered, try {}: {}",
                    message.about().id().value(),
                    message.tries(),
                    known.reason().code());
            return new Broken(known.reason(), known.maybeDelivered());
        }
        // What it is and where it arose, not what it says: that could quote the letter.
        log.error(
                "Message {} failed, try {}: {} {}",
                message.about().id().value(),
                message.tries(),
                failure.getClass().getName(),
                Stream.of(failure.getStackTrace()).limit(3).toList());
        return new Broken(FailureReason.UNEXPECTED, false);
    }
}
