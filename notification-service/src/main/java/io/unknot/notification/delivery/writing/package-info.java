/** What a batch of messages says, put into words before any of it is sent. */
@NullMarked
package io.unknot.notification.delivery.writing;

import org.jspecify.annotations.NullMarked;
