/** Policies in PostgreSQL: added, never changed. */
@NullMarked
package io.unknot.booking.policy.postgres;

import org.jspecify.annotations.NullMarked;
