/** Commands over HTTP that may be sent again. */
@NullMarked
package io.unknot.booking.idempotency.web;

import org.jspecify.annotations.NullMarked;
