/** What is taken, as rows. */
@NullMarked
package io.unknot.therapist.availability.postgres;

import org.jspecify.annotations.NullMarked;
