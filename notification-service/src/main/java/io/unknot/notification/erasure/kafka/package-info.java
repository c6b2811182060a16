/** Hears what becomes of clients: merged, or forgotten, in the order it was told of each. */
@NullMarked
package io.unknot.notification.erasure.kafka;

import org.jspecify.annotations.NullMarked;
