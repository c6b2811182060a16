@NullMarked
package io.unknot.booking;

import org.jspecify.annotations.NullMarked;
