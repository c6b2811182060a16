/** How much it hurts before and after visits, what that says over time, and what is done about it. */
@NullMarked
package io.unknot.booking.outcome;

import org.jspecify.annotations.NullMarked;
