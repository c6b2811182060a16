package io.unknot.booking.idempotency;

/** The same request is being answered at this moment. */
public final class RequestInFlight extends RuntimeException {
    public RequestInFlight() {
        super("this request is still being answered", null, false, false);
    }
}
