/** What is kept of a client in PostgreSQL. */
@NullMarked
package io.unknot.notification.export.postgres;

import org.jspecify.annotations.NullMarked;
