@NullMarked
package io.unknot.booking.outcome;

import org.jspecify.annotations.NullMarked;
