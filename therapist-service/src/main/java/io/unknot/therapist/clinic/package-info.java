/** Clinics: where they are, when they are open, how far ahead they take bookings, and their rooms. */
@NullMarked
package io.unknot.therapist.clinic;

import org.jspecify.annotations.NullMarked;
