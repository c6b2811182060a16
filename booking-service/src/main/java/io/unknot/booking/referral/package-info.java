/** Codes by which clients recommend the clinics, and who came by them. Depends on clients. */
@NullMarked
package io.unknot.booking.referral;

import org.jspecify.annotations.NullMarked;
