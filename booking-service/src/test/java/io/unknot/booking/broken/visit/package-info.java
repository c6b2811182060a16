@NullMarked
package io.unknot.booking.broken.visit;

import org.jspecify.annotations.NullMarked;
