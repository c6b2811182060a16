/** What has to happen to visits for several clients by itself. */
@NullMarked
package io.unknot.booking.group.scheduling;

import org.jspecify.annotations.NullMarked;
