@NullMarked
package io.unknot.booking.careplan.finder;

import org.jspecify.annotations.NullMarked;
