package io.unknot.notification.delivery.sending;

import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.delivery.Failures;
import io.unknot.notification.delivery.Outcome.Broken;
import io.unknot.notification.delivery.Outcome.Delivered;
import io.unknot.notification.delivery.Outcome.NotTried;
import io.unknot.notification.delivery.Ready;
import io.unknot.notification.delivery.Tried;
import io.unknot.notification.delivery.Verdict;
import io.unknot.notification.delivery.finishing.FinishMessages;
import io.unknot.notification.delivery.lane.Lane;
import io.unknot.notification.delivery.writing.WriteLetters;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.FailureReason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes a claimed batch to its end: what it says is written, handed over and sent in handfuls, and how each handful went
 * is written down before the next. A crash in between repeats at most that handful, under the same references.
 */
@Component
class DeliverBatch {

    private final WriteLetters writing;
    private final SendHandful sending;
    private final FinishMessages finishing;
    private final DeliverySettings settings;

    DeliverBatch(WriteLetters writing, SendHandful sending, FinishMessages finishing, DeliverySettings settings) {
        this.writing = writing;
        this.sending = sending;
        this.finishing = finishing;
        this.settings = settings;
    }

    /** Fails only while the database does; then the claims lapse and the messages are tried once more. */
    Mono<Void> deliver(List<Claimed> batch, Lane lane) {
        var tried = new ArrayList<Tried>();
        var useful = new ArrayList<Claimed>();
        for (var claimed : batch) {
            if (claimed.message().tries() > settings.tries()) {
                // More tries than allowed were begun and never ended: whatever kills the sender must not kill every
                // next.
                tried.add(new Tried(claimed, Broken.of(FailureReason.UNEXPECTED)));
            } else if (claimed.verdict() == Verdict.SEND) {
                useful.add(claimed);
            } else {
                tried.add(new Tried(claimed, claimed.verdict().unsent()));
            }
        }
        return finishing.finish(tried).then(useful.isEmpty() ? Mono.empty() : write(useful, lane));
    }

    private Mono<Void> write(List<Claimed> useful, Lane lane) {
        return writing.write(useful).flatMap(written -> {
            var left = new ArrayDeque<>(written.ready());
            if (left.isEmpty()) {
                noteTrouble(lane, written.failed());
            }
            return finishing
                    .finish(written.failed())
                    .then(Mono.defer(() -> nextHandful(left, lane))
                            .repeat(() -> !left.isEmpty())
                            .then());
        });
    }

    private Mono<Void> nextHandful(Deque<Ready> left, Lane lane) {
        if (left.isEmpty()) {
            return Mono.empty();
        }
        if (lane.rests()) {
            return finishing.finish(allOf(left));
        }
        return Mono.usingWhen(lane.post().connect(), line -> handful(left, lane, line), Post.Line::close)
                .onErrorResume(DeliveryFailure.class, failure -> withoutLine(left, lane, failure));
    }

    private Mono<Void> handful(Deque<Ready> left, Lane lane, Post.Line line) {
        var handful = new ArrayList<Ready>();
        while (!left.isEmpty() && handful.size() < lane.handful()) {
            handful.add(left.remove());
        }
        return sending.send(handful, line).elapsed().flatMap(sent -> {
            var all = sent.getT2();
            var ended = all.stream()
                    .filter(tried -> !(tried.outcome() instanceof NotTried))
                    .toList();
            note(lane, ended, Duration.ofMillis(sent.getT1()));
            for (var at = all.size() - 1; at >= 0; at--) {
                if (all.get(at).outcome() instanceof NotTried) {
                    left.addFirst(handful.get(at));
                }
            }
            return finishing.finish(ended);
        });
    }

    private static void note(Lane lane, List<Tried> ended, Duration time) {
        if (!ended.isEmpty()) {
            lane.took(ended.size(), time, ended.stream().anyMatch(tried -> tried.outcome() instanceof Delivered));
        }
        noteTrouble(lane, ended);
    }

    private static void noteTrouble(Lane lane, List<Tried> ended) {
        ended.stream()
                .map(Tried::outcome)
                .filter(outcome -> outcome instanceof Broken broken && broken.isOfProvider())
                .map(Broken.class::cast)
                .findFirst()
                .ifPresent(broken -> lane.trouble(broken.retryAfter()));
    }

    /** Who could not even be called says it of all that is left; only the first of them has been tried. */
    private Mono<Void> withoutLine(Deque<Ready> left, Lane lane, DeliveryFailure failure) {
        lane.trouble(failure.retryAfter());
        var first = left.poll();
        var tried = new ArrayList<Tried>();
        if (first != null) {
            var claimed = first.claimed();
            tried.add(new Tried(claimed, Failures.broken(claimed.message(), failure)));
        }
        tried.addAll(allOf(left));
        return finishing.finish(tried);
    }

    private static List<Tried> allOf(Deque<Ready> left) {
        var untried = left.stream()
                .map(ready -> new Tried(ready.claimed(), new NotTried()))
                .toList();
        left.clear();
        return untried;
    }
}
