package io.unknot.booking.loginlink;

import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.client.verification.VerificationCode;
import io.unknot.booking.loginlink.LoginLinkRefused.LinkExpired;
import io.unknot.booking.loginlink.LoginLinkRefused.LinkReplaced;
import io.unknot.booking.loginlink.LoginLinkRefused.LinkUsed;
import io.unknot.booking.loginlink.LoginLinkRefused.TooManyTries;
import io.unknot.booking.loginlink.LoginLinkRefused.UnknownLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A way in that somebody asked for: good once, for fifteen minutes from then. One without clients leads nowhere and is
 * answered as any other, so that nobody learns from it whom we know.
 *
 * @param language a BCP 47 tag; empty to write as the client reads
 * @param codeHash what is kept of the code that was drawn last, in hexadecimal digits
 * @param clients whose contact it was when it was asked for and still is: none, one, or several who share it
 */
public record LoginLink(
        UUID id,
        Channel channel,
        Optional<String> language,
        Instant expiresAt,
        Optional<String> codeHash,
        int draws,
        int tries,
        State state,
        Set<UUID> clients) {

    static final int MOST_DRAWS = 5;
    static final int MOST_TRIES = 5;

    /** How far it has come. */
    public enum State {
        OPEN,
        USED,
        /** A newer one was asked for. */
        REPLACED
    }

    public LoginLink {
        clients = Set.copyOf(clients);
    }

    /** A {@link LoginLinkRefused} where there is nothing to send for it any more. */
    void requireDraw(Instant now) {
        requireTime(now);
        requireOpen();
        if (draws >= MOST_DRAWS || clients.isEmpty()) {
            throw new UnknownLink();
        }
    }

    /** Whether what its holder shows is right; a {@link LoginLinkRefused} when it is too late for anything. */
    boolean check(LoginProof proof, Instant now) {
        requireTime(now);
        if (proof instanceof LoginProof.ByCode typed && !isRight(typed.code())) {
            return false;
        }
        // Not before the code is right: whether it was used, or replaced, would tell that it led somewhere.
        requireOpen();
        return true;
    }

    private boolean isRight(VerificationCode code) {
        if (tries >= MOST_TRIES) {
            throw new TooManyTries();
        }
        return codeHash.filter(code.hashFor(id)::equals).isPresent();
    }

    /** For how many minutes it is still good, as somebody would say it: 1 at least. */
    int minutesLeft(Instant now) {
        return Math.max(1, Math.round(Duration.between(now, expiresAt).toSeconds() / 60f));
    }

    int triesLeftAfterThis() {
        return MOST_TRIES - tries - 1;
    }

    private void requireTime(Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw new LinkExpired();
        }
    }

    private void requireOpen() {
        switch (state) {
            case OPEN -> {}
            case USED -> throw new LinkUsed();
            case REPLACED -> throw new LinkReplaced();
        }
    }

    /** For how long one is good. */
    public static Duration life() {
        return Duration.ofMinutes(15);
    }
}
