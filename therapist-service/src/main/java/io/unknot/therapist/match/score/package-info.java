/** How well an offer meets what somebody wishes, part by part, and why. Pure: no clock, no memory, no Spring but names. */
@NullMarked
package io.unknot.therapist.match.score;

import org.jspecify.annotations.NullMarked;
