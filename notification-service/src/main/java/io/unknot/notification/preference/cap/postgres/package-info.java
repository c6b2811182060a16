/** How often addresses are used, in PostgreSQL. */
@NullMarked
package io.unknot.notification.preference.cap.postgres;

import org.jspecify.annotations.NullMarked;
