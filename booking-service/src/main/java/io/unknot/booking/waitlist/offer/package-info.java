/** The offers made of freed times: to one person at a time, held for them meanwhile. */
@NullMarked
package io.unknot.booking.waitlist.offer;

import org.jspecify.annotations.NullMarked;
