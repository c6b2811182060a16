@NullMarked
package io.unknot.booking.managelink.web;

import org.jspecify.annotations.NullMarked;
