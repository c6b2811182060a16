/** Treatments as rows. */
@NullMarked
package io.unknot.therapist.treatment.postgres;

import org.jspecify.annotations.NullMarked;
