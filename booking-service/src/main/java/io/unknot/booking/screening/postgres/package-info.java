/** Questionnaires, sealed answers, episodes and clearances in PostgreSQL. */
@NullMarked
package io.unknot.booking.screening.postgres;

import org.jspecify.annotations.NullMarked;
