/** What has been kept long enough, in PostgreSQL. */
@NullMarked
package io.unknot.booking.retention.postgres;

import org.jspecify.annotations.NullMarked;
