/** Time off over HTTP, for staff. */
@NullMarked
package io.unknot.therapist.timeoff.web;

import org.jspecify.annotations.NullMarked;
