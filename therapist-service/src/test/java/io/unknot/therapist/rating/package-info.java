@NullMarked
package io.unknot.therapist.rating;

import org.jspecify.annotations.NullMarked;
