@NullMarked
package io.unknot.therapist.match.score;

import org.jspecify.annotations.NullMarked;
