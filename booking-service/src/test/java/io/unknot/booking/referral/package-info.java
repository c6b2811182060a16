@NullMarked
package io.unknot.booking.referral;

import org.jspecify.annotations.NullMarked;
