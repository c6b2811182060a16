/** What clients said of messages, in PostgreSQL. */
@NullMarked
package io.unknot.notification.preference.postgres;

import org.jspecify.annotations.NullMarked;
