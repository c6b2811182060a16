@NullMarked
package io.unknot.booking.directory.kafka;

import org.jspecify.annotations.NullMarked;
