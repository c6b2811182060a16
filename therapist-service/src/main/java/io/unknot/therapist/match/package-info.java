/** Finds the therapist somebody should see: what must hold is left to the search, the rest is ranked and explained. */
@NullMarked
package io.unknot.therapist.match;

import org.jspecify.annotations.NullMarked;
