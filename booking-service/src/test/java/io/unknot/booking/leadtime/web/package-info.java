@NullMarked
package io.unknot.booking.leadtime.web;

import org.jspecify.annotations.NullMarked;
