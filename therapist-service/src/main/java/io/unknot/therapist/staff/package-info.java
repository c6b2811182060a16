/** Who works for the chain: what they are trusted with, at which clinics, and by which login they are recognised. */
@NullMarked
package io.unknot.therapist.staff;

import org.jspecify.annotations.NullMarked;
