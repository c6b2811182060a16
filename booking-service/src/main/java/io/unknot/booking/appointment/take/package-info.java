/** How a client comes to a visit: booked in one call, or held and then confirmed; each use case is one command. */
@NullMarked
package io.unknot.booking.appointment.take;

import org.jspecify.annotations.NullMarked;
