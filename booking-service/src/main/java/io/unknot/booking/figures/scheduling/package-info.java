/** How often the figures of clinics are counted anew. */
@NullMarked
package io.unknot.booking.figures.scheduling;

import org.jspecify.annotations.NullMarked;
