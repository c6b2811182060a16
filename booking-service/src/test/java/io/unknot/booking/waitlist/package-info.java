@NullMarked
package io.unknot.booking.waitlist;

import org.jspecify.annotations.NullMarked;
