@NullMarked
package io.unknot.booking.vault.key;

import org.jspecify.annotations.NullMarked;
