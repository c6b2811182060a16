/** What stands around this service, real as far as it can tell: a mail server, booking-service's contacts, the gateway's keys. */
@NullMarked
package io.unknot.notification.neighbours;

import org.jspecify.annotations.NullMarked;
