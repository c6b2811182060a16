/** The safety questions a client answers before a visit, what follows from the answers, and what lifts it. */
@NullMarked
package io.unknot.booking.screening;

import org.jspecify.annotations.NullMarked;
