/** What a message says, read from a row: for whoever keeps messages and whoever delivers them. */
@NullMarked
package io.unknot.notification.message.postgres.row;

import org.jspecify.annotations.NullMarked;
