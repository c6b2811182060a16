/** Staff records as rows. */
@NullMarked
package io.unknot.therapist.staff.postgres;

import org.jspecify.annotations.NullMarked;
