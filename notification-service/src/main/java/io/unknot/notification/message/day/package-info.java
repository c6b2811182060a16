/** The evening before, therapists hear which times of their next day are taken. */
@NullMarked
package io.unknot.notification.message.day;

import org.jspecify.annotations.NullMarked;
