/** Scores in PostgreSQL, sealed. */
@NullMarked
package io.unknot.booking.outcome.postgres;

import org.jspecify.annotations.NullMarked;
