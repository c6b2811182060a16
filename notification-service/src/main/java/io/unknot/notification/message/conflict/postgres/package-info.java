/** A therapist's visits, read from the table of all. */
@NullMarked
package io.unknot.notification.message.conflict.postgres;

import org.jspecify.annotations.NullMarked;
