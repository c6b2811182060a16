/** Tells pages that are open what is taken and freed meanwhile. */
@NullMarked
package io.unknot.therapist.availability.live;

import org.jspecify.annotations.NullMarked;
