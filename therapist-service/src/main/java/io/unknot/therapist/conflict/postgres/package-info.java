/** Booked visits, read from the rows of what is taken. */
@NullMarked
package io.unknot.therapist.conflict.postgres;

import org.jspecify.annotations.NullMarked;
