/** Who did what, to what, why and when: written with each command, never changed, and linked so that a change shows. */
@NullMarked
package io.unknot.booking.audit;

import org.jspecify.annotations.NullMarked;
