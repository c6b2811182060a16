@NullMarked
package io.unknot.booking.attendance.kafka;

import org.jspecify.annotations.NullMarked;
