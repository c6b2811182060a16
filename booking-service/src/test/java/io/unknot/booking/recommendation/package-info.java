@NullMarked
package io.unknot.booking.recommendation;

import org.jspecify.annotations.NullMarked;
