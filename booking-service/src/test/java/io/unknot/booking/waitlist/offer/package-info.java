@NullMarked
package io.unknot.booking.waitlist.offer;

import org.jspecify.annotations.NullMarked;
