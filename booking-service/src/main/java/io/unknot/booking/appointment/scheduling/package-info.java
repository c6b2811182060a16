/** What happens to appointments by the clock alone. */
@NullMarked
package io.unknot.booking.appointment.scheduling;

import org.jspecify.annotations.NullMarked;
