@NullMarked
package io.unknot.booking.policy;

import org.jspecify.annotations.NullMarked;
