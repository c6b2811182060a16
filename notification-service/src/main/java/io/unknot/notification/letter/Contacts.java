package io.unknot.notification.letter;

import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.SkipReason;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** How to reach whoever messages are for, which other services know. */
public interface Contacts {

    /**
     * An answer for each of at most 200 recipients: that one cannot be reached, or that one of those who know them does not
     * answer, is no trouble of the others. Asking for a newcomer draws them a new code, and for who logs in a link too. Never fails.
     */
    Mono<Map<Recipient, Answer>> of(Set<Recipient> recipients);

    /** What is known of one recipient. */
    sealed interface Answer {

        /**
         * Who gets the letter.
         *
         * @throws DeliveryFailure when there is no contact, or none could be had
         */
        Addressee addressee();

        /** They can be reached. */
        record Known(Addressee addressee) implements Answer {}

        /** They are sent nothing, for a reason: what they were to be sent is over, or they read it elsewhere. */
        record NothingToSay(SkipReason why) implements Answer {
            @Override
            public Addressee addressee() {
                throw new IllegalStateException("Nothing is sent to whom there is nothing to say");
            }
        }

        /** They cannot, now or ever. */
        record Unknown(DeliveryFailure why) implements Answer {
            @Override
            public Addressee addressee() {
                throw why;
            }
        }
    }
}
