/** What clients can do for themselves after a visit: exercises as data, chosen by treatment and by what troubles them. */
@NullMarked
package io.unknot.booking.aftercare;

import org.jspecify.annotations.NullMarked;
