@NullMarked
package io.unknot.booking.appointment.command;

import org.jspecify.annotations.NullMarked;
