@NullMarked
package io.unknot.booking.referral.web;

import org.jspecify.annotations.NullMarked;
