@NullMarked
package io.unknot.booking.directory;

import org.jspecify.annotations.NullMarked;
