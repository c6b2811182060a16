/** Shifts as rows. */
@NullMarked
package io.unknot.therapist.shift.postgres;

import org.jspecify.annotations.NullMarked;
