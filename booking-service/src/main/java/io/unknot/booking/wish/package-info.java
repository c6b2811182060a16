/** What somebody wants booked, and what else they could have. */
@NullMarked
package io.unknot.booking.wish;

import org.jspecify.annotations.NullMarked;
