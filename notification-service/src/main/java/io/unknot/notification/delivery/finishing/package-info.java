/** What becomes of a message after a try, written down and told. */
@NullMarked
package io.unknot.notification.delivery.finishing;

import org.jspecify.annotations.NullMarked;
