/** Visits that stand although they can no longer take place as booked, and where each of them could go instead. */
@NullMarked
package io.unknot.therapist.conflict;

import org.jspecify.annotations.NullMarked;
