/** What to do when one channel fails for good: the next that the reader allows. */
@NullMarked
package io.unknot.notification.fallback;

import org.jspecify.annotations.NullMarked;
