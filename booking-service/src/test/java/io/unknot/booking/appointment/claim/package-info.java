/** Taking a time. */
@NullMarked
package io.unknot.booking.appointment.claim;

import org.jspecify.annotations.NullMarked;
