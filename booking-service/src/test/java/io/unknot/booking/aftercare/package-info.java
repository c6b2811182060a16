@NullMarked
package io.unknot.booking.aftercare;

import org.jspecify.annotations.NullMarked;
