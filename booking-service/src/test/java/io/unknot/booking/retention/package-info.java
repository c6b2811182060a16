@NullMarked
package io.unknot.booking.retention;

import org.jspecify.annotations.NullMarked;
