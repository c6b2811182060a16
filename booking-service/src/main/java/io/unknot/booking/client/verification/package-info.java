/** Whether a contact is somebody's: they read there a code that was sent there. */
@NullMarked
package io.unknot.booking.client.verification;

import org.jspecify.annotations.NullMarked;
