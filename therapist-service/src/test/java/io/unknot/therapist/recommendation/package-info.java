@NullMarked
package io.unknot.therapist.recommendation;

import org.jspecify.annotations.NullMarked;
