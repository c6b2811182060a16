/** The search for the times of a course of visits: pure, exact, over free times that were read before. */
@NullMarked
package io.unknot.booking.careplan.finder;

import org.jspecify.annotations.NullMarked;
