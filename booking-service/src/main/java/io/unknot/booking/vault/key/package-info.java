/** The keys of clients and of the service, wrapped by a master key and wrapped anew when that one changes. */
@NullMarked
package io.unknot.booking.vault.key;

import org.jspecify.annotations.NullMarked;
