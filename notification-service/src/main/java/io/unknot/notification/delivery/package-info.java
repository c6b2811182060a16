/** Due messages, each claimed by one sender, checked once more, handed over and marked. */
@NullMarked
package io.unknot.notification.delivery;

import org.jspecify.annotations.NullMarked;
