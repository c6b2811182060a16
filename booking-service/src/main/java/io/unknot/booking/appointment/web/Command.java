package io.unknot.booking.appointment.web;

import io.unknot.service.access.Caller;
import org.jspecify.annotations.Nullable;

/** Who asked for what: the key they gave it, the address, and the body that must be the same when the key comes again. */
record Command(Caller caller, @Nullable String key, String address, Object body) {}
