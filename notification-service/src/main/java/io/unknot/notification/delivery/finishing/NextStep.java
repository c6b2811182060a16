package io.unknot.notification.delivery.finishing;

import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Deliveries.Ended;
import io.unknot.notification.delivery.Deliveries.Later;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.delivery.Outcome.Broken;
import io.unknot.notification.delivery.Outcome.Delivered;
import io.unknot.notification.delivery.Outcome.NotTried;
import io.unknot.notification.delivery.Outcome.NothingToSay;
import io.unknot.notification.delivery.Outcome.OutOfHand;
import io.unknot.notification.delivery.Tried;
import io.unknot.notification.message.Change;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.outbox.Outbox.Told;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What becomes of a message after a try: another one, if there is time for it, or else its end. */
record NextStep(Claimed claimed, boolean maybeDelivered, Optional<Later> later, Optional<Change<?>> end) {

    static NextStep after(Tried tried, DeliverySettings settings) {
        var claimed = tried.claimed();
        var message = claimed.message();
        var maybe = claimed.maybeDelivered();
        return switch (tried.outcome()) {
            case Delivered(var at) -> new NextStep(claimed, true, Optional.empty(), Optional.of(message.sent(at)));
            case NothingToSay(var why) ->
                new NextStep(claimed, maybe, Optional.empty(), Optional.of(message.skipped(why)));
            case Broken broken -> after(broken, claimed, maybe || broken.maybeDelivered(), settings);
            case NotTried() ->
                new NextStep(
                        claimed, maybe, Optional.of(new Later(message, Duration.ZERO, maybe, false)), Optional.empty());
            case OutOfHand() -> new NextStep(claimed, maybe, Optional.empty(), Optional.empty());
        };
    }

    private static NextStep after(Broken broken, Claimed claimed, boolean maybe, DeliverySettings settings) {
        var message = claimed.message();
        var another = broken.reason().passing() && message.tries() < settings.tries();
        var wait = settings.waitAfter(message.tries(), RandomGenerator.getDefault());
        var asked = broken.retryAfter().filter(time -> time.compareTo(wait) > 0).orElse(wait);
        return new NextStep(
                claimed,
                maybe,
                another ? Optional.of(new Later(message, asked, maybe, true)) : Optional.empty(),
                Optional.of(message.failed(broken.reason())));
    }

    Message.Sending message() {
        return claimed.message();
    }

    MessageId id() {
        return message().about().id();
    }

    Optional<Ended> ended() {
        return end.map(change -> new Ended(message(), change.after(), maybeDelivered));
    }

    /** What others are told of its end, in the trace of what the message was planned for. */
    Optional<Told> told() {
        return end.flatMap(Change::event).map(event -> new Told(event, claimed.place()));
    }
}
