/** Calendar files (RFC 5545, RFC 5546) that put a visit into a client's calendar and take it out again. */
@NullMarked
package io.unknot.notification.calendar;

import org.jspecify.annotations.NullMarked;
