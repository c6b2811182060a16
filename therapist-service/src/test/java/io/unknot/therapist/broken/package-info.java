/** Breaks a house rule on purpose: a rule that cannot fail guards nothing. */
@NullMarked
package io.unknot.therapist.broken;

import org.jspecify.annotations.NullMarked;
