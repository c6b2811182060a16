/** How much may go to one address in a day. */
@NullMarked
package io.unknot.notification.preference.cap;

import org.jspecify.annotations.NullMarked;
