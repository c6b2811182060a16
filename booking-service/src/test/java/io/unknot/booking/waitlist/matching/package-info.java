@NullMarked
package io.unknot.booking.waitlist.matching;

import org.jspecify.annotations.NullMarked;
