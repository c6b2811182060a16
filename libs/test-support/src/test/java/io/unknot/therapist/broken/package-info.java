/** Half of two services that share code. */
@NullMarked
package io.unknot.therapist.broken;

import org.jspecify.annotations.NullMarked;
