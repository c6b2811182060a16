/** Policies over HTTP. */
@NullMarked
package io.unknot.booking.policy.web;

import org.jspecify.annotations.NullMarked;
