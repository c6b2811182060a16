/** A visit read from a row: for whoever keeps visits and whoever tells of them. */
@NullMarked
package io.unknot.notification.appointment.postgres.row;

import org.jspecify.annotations.NullMarked;
