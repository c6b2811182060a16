/** Replies in PostgreSQL. */
@NullMarked
package io.unknot.booking.attendance.postgres;

import org.jspecify.annotations.NullMarked;
