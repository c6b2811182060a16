@NullMarked
package io.unknot.booking.vault.folder;

import org.jspecify.annotations.NullMarked;
