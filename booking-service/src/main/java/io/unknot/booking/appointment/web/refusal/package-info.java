/** Each refusal of a time as a problem of its own, with what can be had instead. */
@NullMarked
package io.unknot.booking.appointment.web.refusal;

import org.jspecify.annotations.NullMarked;
