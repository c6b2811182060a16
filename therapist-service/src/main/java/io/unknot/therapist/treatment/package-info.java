/** Treatments: what is booked, how long it takes, what it needs and what it costs. */
@NullMarked
package io.unknot.therapist.treatment;

import org.jspecify.annotations.NullMarked;
