/** How often the figures are worked out anew. */
@NullMarked
package io.unknot.therapist.figures.scheduling;

import org.jspecify.annotations.NullMarked;
