/** Answers kept for a day. */
@NullMarked
package io.unknot.booking.idempotency.postgres;

import org.jspecify.annotations.NullMarked;
