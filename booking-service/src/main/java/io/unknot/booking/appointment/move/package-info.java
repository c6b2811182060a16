/** Visits that change places: the same appointment at another time, several of them as one. */
@NullMarked
package io.unknot.booking.appointment.move;

import org.jspecify.annotations.NullMarked;
