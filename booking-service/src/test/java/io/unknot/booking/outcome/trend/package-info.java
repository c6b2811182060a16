@NullMarked
package io.unknot.booking.outcome.trend;

import org.jspecify.annotations.NullMarked;
