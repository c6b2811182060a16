/** Free times: shifts and opening hours minus what is already taken. */
@NullMarked
package io.unknot.therapist.availability;

import org.jspecify.annotations.NullMarked;
