/** Shifts, by a rule or of one date: who works where and when, never in two places at once nor where it is closed. */
@NullMarked
package io.unknot.therapist.shift;

import org.jspecify.annotations.NullMarked;
