/** The calendar rules of a chain of clinics, pure: whether a visit may be booked at an instant, and if not, every reason why. */
@NullMarked
package io.unknot.schedule;

import org.jspecify.annotations.NullMarked;
