/** What happens to what is taken as time goes by. */
@NullMarked
package io.unknot.therapist.availability.scheduling;

import org.jspecify.annotations.NullMarked;
