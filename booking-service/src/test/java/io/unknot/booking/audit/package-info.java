@NullMarked
package io.unknot.booking.audit;

import org.jspecify.annotations.NullMarked;
