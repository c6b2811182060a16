/** Weekly shifts: who works where and when, never in two places at once. */
@NullMarked
package io.unknot.therapist.shift;

import org.jspecify.annotations.NullMarked;
