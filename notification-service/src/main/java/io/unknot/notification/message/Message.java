package io.unknot.notification.message;

import io.unknot.events.reminder.ReminderFailed;
import io.unknot.events.reminder.ReminderSent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message owed to somebody.
 *
 * <pre>
 * planned  => sending    it is due and a sender claimed it
 *          => withdrawn  what it is about changed
 * sending  => withdrawn  what it is about changed, and the message was not yet handed over
 *          => sent       its provider has it
 *          => planned    this try failed and there may be another
 *          => failed     it cannot be delivered, or the tries are used up
 *          => skipped    when it came to sending, there was nothing left to say
 *          => sending    its sender died: the claim lapsed and another took it
 * failed   => planned    somebody wants it sent after all
 * withdrawn => planned   what it was held back for is over: the course of its visit goes on
 * sent and skipped are final.
 * </pre>
 *
 * The version counts what became of the message; being claimed and put back does not count. Others are told of its end alone:
 * what is owed and withdrawn again they can see for themselves, from the visit.
 */
public sealed interface Message {

    /** What it says. */
    About about();

    /** From 1, by which it was planned. */
    long version();

    /** Nobody has it in hand. */
    record Planned(About about, long version) implements Unsent {

        /** Newly owed. */
        public static Planned of(About about) {
            return new Planned(about, 1);
        }
    }

    /** One sender has it in hand for a while; tries counts this one. */
    record Sending(About about, long version, Claim claim, int tries) implements Unsent {

        /** Handed to its provider at that instant. */
        public Change<Sent> sent(Instant at) {
            var next = version + 1;
            return new Change<>(
                    new Sent(about, next, at),
                    about.told(visit -> new ReminderSent(about.id().value(), next, visit, about.kind(), at)));
        }

        /** Given up. */
        public Change<Failed> failed(FailureReason reason) {
            var next = version + 1;
            return new Change<>(
                    new Failed(about, next, reason),
                    about.told(
                            visit -> new ReminderFailed(about.id().value(), next, visit, about.kind(), reason.code())));
        }

        /** Not needed any more. */
        public Change<Skipped> skipped(SkipReason why) {
            return new Change<>(new Skipped(about, version + 1, why), Optional.empty());
        }
    }

    /** Out of our hands. */
    record Sent(About about, long version, Instant sentAt) implements Message {}

    /** Given up. */
    record Failed(About about, long version, FailureReason reason) implements Message {

        /** Somebody wants it sent after all. */
        public Planned replay() {
            return new Planned(about, version + 1);
        }
    }

    /** No longer owed, because what it is about changed. */
    record Withdrawn(About about, long version) implements Message {

        /** Owed again, as of now: when it is due may be another time. */
        public Planned planAgain(Owed owed) {
            return new Planned(
                    new About(about.id(), about.subject(), about.recipient(), about.clinic(), about.channel(), owed),
                    version + 1);
        }
    }

    /** Was due and not sent: late, untrue or unwanted. */
    record Skipped(About about, long version, SkipReason why) implements Message {}

    /** What may still be held back. */
    sealed interface Unsent extends Message {

        /** What it is about changed: what this would say is no longer so. */
        default Withdrawn withdraw() {
            return new Withdrawn(about(), version() + 1);
        }
    }

    /** Proof of having a message in hand: whoever comes with another one came too late. */
    record Claim(UUID value) {}
}
