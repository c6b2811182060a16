/** Appointments and the times they occupy, in PostgreSQL. */
@NullMarked
package io.unknot.booking.appointment.postgres;

import org.jspecify.annotations.NullMarked;
