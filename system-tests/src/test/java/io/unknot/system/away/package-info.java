/** Therapists who cannot come, and what becomes of their visits. */
@NullMarked
package io.unknot.system.away;

import org.jspecify.annotations.NullMarked;
