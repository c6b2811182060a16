/** What can be asked of an appointment: one use case each, from the lock to the fact that is told. */
@NullMarked
package io.unknot.booking.appointment.command;

import org.jspecify.annotations.NullMarked;
