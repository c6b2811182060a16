/** Staff records over HTTP. */
@NullMarked
package io.unknot.therapist.staff.web;

import org.jspecify.annotations.NullMarked;
