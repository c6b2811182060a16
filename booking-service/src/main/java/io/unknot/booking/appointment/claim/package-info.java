/** Taking a time: all that speaks against it is gathered first, then therapists, client and rooms are claimed. */
@NullMarked
package io.unknot.booking.appointment.claim;

import org.jspecify.annotations.NullMarked;
