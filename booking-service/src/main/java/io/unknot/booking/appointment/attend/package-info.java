/** What becomes of a booked visit: checked in, completed, missed, cancelled, and the last of these undone. */
@NullMarked
package io.unknot.booking.appointment.attend;

import org.jspecify.annotations.NullMarked;
