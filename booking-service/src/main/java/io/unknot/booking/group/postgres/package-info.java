/** Visits for several clients, in PostgreSQL. */
@NullMarked
package io.unknot.booking.group.postgres;

import org.jspecify.annotations.NullMarked;
