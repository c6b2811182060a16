/** This service's own copy of clinics, treatments, therapists and shifts, so that it can decide alone. */
@NullMarked
package io.unknot.booking.directory;

import org.jspecify.annotations.NullMarked;
