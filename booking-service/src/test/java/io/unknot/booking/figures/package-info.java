/** Tests of what operators see of bookings. */
@NullMarked
package io.unknot.booking.figures;

import org.jspecify.annotations.NullMarked;
