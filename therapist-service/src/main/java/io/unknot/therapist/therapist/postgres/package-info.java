/** Therapists, what they offer and their licences as rows. */
@NullMarked
package io.unknot.therapist.therapist.postgres;

import org.jspecify.annotations.NullMarked;
