/** Time off that lies over booked visits: the clinics of those visits hear of it. */
@NullMarked
package io.unknot.notification.message.conflict;

import org.jspecify.annotations.NullMarked;
