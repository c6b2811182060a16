/** The cadences courses are offered in, as data. */
@NullMarked
package io.unknot.booking.careplan.preset;

import org.jspecify.annotations.NullMarked;
