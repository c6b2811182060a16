/** Technology where it belongs. */
@NullMarked
package io.unknot.testing.sound.postgres;

import org.jspecify.annotations.NullMarked;
