/** Does away with what is kept of clients who are forgotten. */
@NullMarked
package io.unknot.notification.erasure;

import org.jspecify.annotations.NullMarked;
