/** Messages owed to clients: when one is owed, what may become of it, and who may see it. */
@NullMarked
package io.unknot.notification.message;

import org.jspecify.annotations.NullMarked;
