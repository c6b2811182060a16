@NullMarked
package io.unknot.booking.aftercare.web;

import org.jspecify.annotations.NullMarked;
