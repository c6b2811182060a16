/** What this service must know of a visit to tell its client: a copy of the topic appointments. */
@NullMarked
package io.unknot.notification.appointment;

import org.jspecify.annotations.NullMarked;
