@NullMarked
package io.unknot.booking.consent;

import org.jspecify.annotations.NullMarked;
