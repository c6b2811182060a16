/** The organisation's words in PostgreSQL. */
@NullMarked
package io.unknot.notification.words.own.postgres;

import org.jspecify.annotations.NullMarked;
