/** The ids of merged clients, in PostgreSQL. */
@NullMarked
package io.unknot.notification.preference.merge.postgres;

import org.jspecify.annotations.NullMarked;
