/** How many bookings a second the whole chain makes, beside PostgreSQL alone in the same run. */
@NullMarked
package io.unknot.benchmark.booking;

import org.jspecify.annotations.NullMarked;
