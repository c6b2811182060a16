/** Time off as rows. */
@NullMarked
package io.unknot.therapist.timeoff.postgres;

import org.jspecify.annotations.NullMarked;
