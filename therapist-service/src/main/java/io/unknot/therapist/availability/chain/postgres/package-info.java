/** Reads the chain from the database, and again whatever of it has changed. */
@NullMarked
package io.unknot.therapist.availability.chain.postgres;

import org.jspecify.annotations.NullMarked;
