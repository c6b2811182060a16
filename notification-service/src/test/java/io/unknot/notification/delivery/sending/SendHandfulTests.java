package io.unknot.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.Outcome;
import io.unknot.notification.delivery.Ready;
import io.unknot.notification.delivery.Tried;
import io.unknot.notification.delivery.Verdict;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Post;
import io.unknot.notification.letter.Robin;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Owed;
import io.unknot.service.trace.Trail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How long the last answer before sending holds. */
class SendHandfulTests {

    private final List<String> sent = new ArrayList<>();

    @Test
    void asksAgainWhenTheAnswerIsOlderThanASecond() {
        var tried = send(Duration.ofMillis(1100));

        assertThat(sent).containsExactly("first");
        assertThat(tried).extracting(Tried::outcome).last().isInstanceOf(Outcome.NotTried.class);
    }

    @Test
    void sendsAllOfAHandfulWhileTheAnswerHolds() {
        var tried = send(Duration.ZERO);

        assertThat(sent).containsExactly("first", "second");
        assertThat(tried).extracting(Tried::outcome).allMatch(Outcome.Delivered.class::isInstance);
    }

    private List<Tried> send(Duration each) {
        return new SendHandful(new Willing(), DeliveryFault.Watch.NOBODY, Trail.NONE)
                .send(List.of(ready("first"), ready("second")), new Slow(each))
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();
    }

    private static Ready ready(String reference) {
        var visit = LowBackVisit.in(State.BOOKED);
        var owed = new Owed(MessageKind.CONFIRMATION, LowBackVisit.START.minusSeconds(60), LowBackVisit.START);
        var about = About.toClient(LowBackVisit.bookedAnew(LowBackVisit.START), Channel.EMAIL, owed);
        var message = new Message.Sending(about, 1, new Message.Claim(UUID.randomUUID()), 1);
        return new Ready(
                new Claimed(message, Optional.of(visit), Verdict.SEND, false, Optional.empty()),
                new Letter(reference, Robin.contact(), "Booked", "text", "", Optional.empty()));
    }

    /** Takes so long for each letter. */
    private final class Slow implements Post.Line {

        private final Duration each;

        Slow(Duration each) {
            this.each = each;
        }

        @Override
        public Mono<Void> send(Letter letter) {
            return Mono.delay(each).then(Mono.fromRunnable(() -> sent.add(letter.reference())));
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public Mono<Void> close() {
            return Mono.empty();
        }
    }

    /** Messages of which each may always be sent. */
    private static final class Willing implements Deliveries {

        @Override
        public Mono<Map<MessageId, HandOver>> handOver(List<Message.Sending> messages) {
            return Mono.just(messages.stream()
                    .collect(Collectors.toMap(
                            message -> message.about().id(), _ -> new HandOver(Verdict.SEND, LowBackVisit.START))));
        }

        @Override
        public Flux<Claimed> claim(Channel channel, int most) {
            return Flux.empty();
        }

        @Override
        public Flux<Claimed> claimStrays(Channel channel, int most) {
            return Flux.empty();
        }

        @Override
        public Mono<Set<MessageId>> close(List<Ended> messages) {
            return Mono.just(Set.of());
        }

        @Override
        public Mono<Set<MessageId>> putBack(List<Later> messages) {
            return Mono.just(Set.of());
        }
    }
}
