/** Clinics and their rooms as rows. */
@NullMarked
package io.unknot.therapist.clinic.postgres;

import org.jspecify.annotations.NullMarked;
