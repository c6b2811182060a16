/** Ratings in PostgreSQL. */
@NullMarked
package io.unknot.therapist.rating.postgres;

import org.jspecify.annotations.NullMarked;
