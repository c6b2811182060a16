/** What the chain offers: clinics, treatments, therapists, their shifts, and the times that are still free. */
@NullMarked
package io.unknot.therapist;

import org.jspecify.annotations.NullMarked;
