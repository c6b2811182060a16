/** Recommendations in PostgreSQL. */
@NullMarked
package io.unknot.booking.recommendation.postgres;

import org.jspecify.annotations.NullMarked;
