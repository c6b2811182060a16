/** Breaks house rules on purpose, so that the architecture test proves it can fail. */
@NullMarked
package io.unknot.notification.broken;

import org.jspecify.annotations.NullMarked;
