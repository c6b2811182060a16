/** The messages' table. */
@NullMarked
package io.unknot.notification.message.postgres;

import org.jspecify.annotations.NullMarked;
