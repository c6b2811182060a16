/** An appointment from hold to end: its states, its rules, and the commands that move it on. */
@NullMarked
package io.unknot.booking.appointment;

import org.jspecify.annotations.NullMarked;
