/** What was chosen for treatments, in PostgreSQL. */
@NullMarked
package io.unknot.booking.aftercare.postgres;

import org.jspecify.annotations.NullMarked;
