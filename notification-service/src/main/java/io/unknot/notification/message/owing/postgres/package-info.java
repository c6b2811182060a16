/** What is remembered to know what is owed. */
@NullMarked
package io.unknot.notification.message.owing.postgres;

import org.jspecify.annotations.NullMarked;
