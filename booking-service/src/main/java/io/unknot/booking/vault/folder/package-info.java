/** Master keys as files in a folder. */
@NullMarked
package io.unknot.booking.vault.folder;

import org.jspecify.annotations.NullMarked;
