@NullMarked
package io.unknot.booking.screening.gate;

import org.jspecify.annotations.NullMarked;
