/** Old messages in PostgreSQL. */
@NullMarked
package io.unknot.notification.retention.postgres;

import org.jspecify.annotations.NullMarked;
