/** What is kept of a client in PostgreSQL, to be done away with. */
@NullMarked
package io.unknot.booking.erasure.postgres;

import org.jspecify.annotations.NullMarked;
