package io.unknot.booking.client.verification;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.verification.VerificationRefused.CodeLapsed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The question whether a contact is the client's: a code is drawn when it is to be sent, at most five times, and the
 * last one counts, for ten minutes and five tries in all. A client whose contacts changed since has to be asked anew.
 *
 * @param guest whether the client became one by this question: only then its answer signs them in, as nobody else has it
 */
public record Verification(
        UUID id,
        Client client,
        Channel channel,
        Optional<Sent> sent,
        int draws,
        int tries,
        State state,
        boolean guest) {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MOST_DRAWS = 5;
    static final int MOST_TRIES = 5;

    /** How far it has come. */
    public enum State {
        OPEN,
        VERIFIED,
        /** The client's contacts have changed. */
        OUTDATED
    }

    /** What is kept of the code that was drawn last: its hash in hexadecimal digits. */
    public record Sent(String hash, Instant expiresAt) {}

    /** A {@link CodeLapsed} where no code can be drawn for it any more. */
    void requireDraw() {
        if (state != State.OPEN || draws >= MOST_DRAWS || tries >= MOST_TRIES) {
            throw new CodeLapsed();
        }
    }

    /** Whether the code is the one that was sent; {@link CodeLapsed} when it is too late for any. */
    boolean check(VerificationCode code, Instant now) {
        var last = sent.filter(it -> state == State.OPEN && tries < MOST_TRIES && now.isBefore(it.expiresAt()))
                .orElseThrow(CodeLapsed::new);
        return last.hash().equals(code.hashFor(id));
    }

    int triesLeftAfterThis() {
        return MOST_TRIES - tries - 1;
    }
}
