/** The search for free times in the chain in memory, and why a time is not among them. */
@NullMarked
package io.unknot.therapist.availability.search;

import org.jspecify.annotations.NullMarked;
