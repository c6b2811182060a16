/** Courses of visits in PostgreSQL. */
@NullMarked
package io.unknot.booking.careplan.postgres;

import org.jspecify.annotations.NullMarked;
