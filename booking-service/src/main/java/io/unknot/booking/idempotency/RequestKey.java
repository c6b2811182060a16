package io.unknot.booking.idempotency;

/** A caller's own name for a request, of 1 to 255 characters; the scope is the caller and the address they call. */
public record RequestKey(String scope, String key) {}
