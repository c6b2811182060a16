/** The last step of every command: the new state saved, its time given back, word left and the fact told. */
@NullMarked
package io.unknot.booking.appointment.transition;

import org.jspecify.annotations.NullMarked;
