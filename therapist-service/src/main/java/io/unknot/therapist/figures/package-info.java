/** What operators see of clinics and therapists: how full the next days are, whose licence ends. */
@NullMarked
package io.unknot.therapist.figures;

import org.jspecify.annotations.NullMarked;
