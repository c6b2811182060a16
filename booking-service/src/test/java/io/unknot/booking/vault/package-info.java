@NullMarked
package io.unknot.booking.vault;

import org.jspecify.annotations.NullMarked;
