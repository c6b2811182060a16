/** The appointments' table. */
@NullMarked
package io.unknot.notification.appointment.postgres;

import org.jspecify.annotations.NullMarked;
