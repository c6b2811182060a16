package io.unknot.booking.idempotency;

/** The key was used for another request before. */
public final class KeyReused extends RuntimeException {
    public KeyReused() {
        super("this Idempotency-Key was used for another request", null, false, false);
    }
}
