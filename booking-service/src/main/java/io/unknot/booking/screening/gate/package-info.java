/** Whether a client may be booked, by the answers they gave. */
@NullMarked
package io.unknot.booking.screening.gate;

import org.jspecify.annotations.NullMarked;
