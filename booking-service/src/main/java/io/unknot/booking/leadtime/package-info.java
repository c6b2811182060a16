/** How long before the visit bookings are made: for managers, who set notice and horizon by it. */
@NullMarked
package io.unknot.booking.leadtime;

import org.jspecify.annotations.NullMarked;
