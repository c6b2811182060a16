@NullMarked
package io.unknot.therapist.match;

import org.jspecify.annotations.NullMarked;
