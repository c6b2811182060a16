@NullMarked
package io.unknot.booking.appointment.web;

import org.jspecify.annotations.NullMarked;
