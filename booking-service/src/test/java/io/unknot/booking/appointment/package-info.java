@NullMarked
package io.unknot.booking.appointment;

import org.jspecify.annotations.NullMarked;
