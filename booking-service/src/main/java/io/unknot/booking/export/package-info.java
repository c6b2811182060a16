/** Everything that is kept of a client, for the client to take along. */
@NullMarked
package io.unknot.booking.export;

import org.jspecify.annotations.NullMarked;
