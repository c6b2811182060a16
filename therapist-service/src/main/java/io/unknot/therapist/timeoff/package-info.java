/** Days and hours on which therapists do not work. Why is for staff alone. */
@NullMarked
package io.unknot.therapist.timeoff;

import org.jspecify.annotations.NullMarked;
