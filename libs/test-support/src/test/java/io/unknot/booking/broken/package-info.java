/** A service that reaches into another. */
@NullMarked
package io.unknot.booking.broken;

import org.jspecify.annotations.NullMarked;
