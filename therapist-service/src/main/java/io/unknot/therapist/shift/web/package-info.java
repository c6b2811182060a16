/** Shifts over HTTP. */
@NullMarked
package io.unknot.therapist.shift.web;

import org.jspecify.annotations.NullMarked;
