/** What operators see of bookings: how many were refused and why, how each clinic's visits ended. */
@NullMarked
package io.unknot.booking.figures;

import org.jspecify.annotations.NullMarked;
