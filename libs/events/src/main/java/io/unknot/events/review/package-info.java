/** What clients think of therapists, as numbers alone; told by booking-service. */
@NullMarked
package io.unknot.events.review;

import org.jspecify.annotations.NullMarked;
