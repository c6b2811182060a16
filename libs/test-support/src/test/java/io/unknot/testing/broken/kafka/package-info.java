/** A listener anybody may use. */
@NullMarked
package io.unknot.testing.broken.kafka;

import org.jspecify.annotations.NullMarked;
