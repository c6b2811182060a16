@NullMarked
package io.unknot.booking.outcome.figures;

import org.jspecify.annotations.NullMarked;
