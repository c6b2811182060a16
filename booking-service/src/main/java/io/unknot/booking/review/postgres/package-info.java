/** Reviews and ratings in PostgreSQL. */
@NullMarked
package io.unknot.booking.review.postgres;

import org.jspecify.annotations.NullMarked;
