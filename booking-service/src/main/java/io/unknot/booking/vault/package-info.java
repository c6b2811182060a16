/** Keeps what clients say of their health, each client's under a key of their own. */
@NullMarked
package io.unknot.booking.vault;

import org.jspecify.annotations.NullMarked;
