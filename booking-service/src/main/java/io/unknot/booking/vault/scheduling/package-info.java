/** What happens to keys by the clock alone. */
@NullMarked
package io.unknot.booking.vault.scheduling;

import org.jspecify.annotations.NullMarked;
