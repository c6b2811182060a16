/** Classes that keep every house rule. */
@NullMarked
package io.unknot.testing.sound;

import org.jspecify.annotations.NullMarked;
