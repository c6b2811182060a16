/** Keys as files in a folder. */
@NullMarked
package io.unknot.notification.secret.folder;

import org.jspecify.annotations.NullMarked;
