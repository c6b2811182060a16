/** Therapists: what they offer and for how long they may. */
@NullMarked
package io.unknot.therapist.therapist;

import org.jspecify.annotations.NullMarked;
