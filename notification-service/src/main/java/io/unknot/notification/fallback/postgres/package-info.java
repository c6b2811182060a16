/** Which message stands in for which, in PostgreSQL. */
@NullMarked
package io.unknot.notification.fallback.postgres;

import org.jspecify.annotations.NullMarked;
