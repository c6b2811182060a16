package io.unknot.booking.waitlist;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a client waits for. A state and what happens give the next state:
 *
 * <pre>
 *            offer      the offer is taken   declined or let lapse   withdraw                days are past
 * waiting    offered    -                    -                       withdrawn               lapsed
 * offered    refused    taken                waiting                 withdrawn, offer ends   once it waits again
 * taken      refused    -                    -                       stays                   stays
 * withdrawn  refused    -                    -                       stays                   stays
 * lapsed     refused    -                    -                       stays                   stays
 * </pre>
 *
 * It counts as waiting since it was made, also after an offer came to nothing. Its days are past at {@code endsAt}.
 */
public record WaitlistWish(UUID id, UUID clientId, Wanted wanted, Instant since, Instant endsAt, State state) {

    /** How it stands. */
    public enum State {
        WAITING,
        OFFERED,
        TAKEN,
        WITHDRAWN,
        LAPSED;

        /** As stores and answers spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether something may still come of it. */
        public boolean isOpen() {
            return this == WAITING || this == OFFERED;
        }
    }
}
