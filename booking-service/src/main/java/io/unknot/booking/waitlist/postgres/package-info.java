/** The waitlist in PostgreSQL. */
@NullMarked
package io.unknot.booking.waitlist.postgres;

import org.jspecify.annotations.NullMarked;
