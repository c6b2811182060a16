package io.unknot.booking.idempotency;

import java.util.Optional;

/** What was answered to a request: a status of 200 to 499, where the thing made can be found, and the JSON body. */
public record Answer(int status, Optional<String> location, String body) {}
