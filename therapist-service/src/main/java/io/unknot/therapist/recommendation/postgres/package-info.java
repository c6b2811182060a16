/** Recommendations in PostgreSQL. */
@NullMarked
package io.unknot.therapist.recommendation.postgres;

import org.jspecify.annotations.NullMarked;
