/** Does away with what has been kept long enough, once an administrator has seen what that is. */
@NullMarked
package io.unknot.booking.retention;

import org.jspecify.annotations.NullMarked;
