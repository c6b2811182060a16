/** The whole chain in memory: who and what there is, when they work and what is taken, as a search needs it. */
@NullMarked
package io.unknot.therapist.availability.chain;

import org.jspecify.annotations.NullMarked;
