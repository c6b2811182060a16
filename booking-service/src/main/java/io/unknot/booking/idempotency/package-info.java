/** A request that is repeated under one key is done once and answered the same. */
@NullMarked
package io.unknot.booking.idempotency;

import org.jspecify.annotations.NullMarked;
