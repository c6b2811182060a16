/** Tests of what operators see of clinics and therapists. */
@NullMarked
package io.unknot.therapist.figures;

import org.jspecify.annotations.NullMarked;
