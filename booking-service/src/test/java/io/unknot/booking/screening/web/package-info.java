@NullMarked
package io.unknot.booking.screening.web;

import org.jspecify.annotations.NullMarked;
