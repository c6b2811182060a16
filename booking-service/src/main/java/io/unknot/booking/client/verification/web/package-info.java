/** Guests and their verifications over HTTP. */
@NullMarked
package io.unknot.booking.client.verification.web;

import org.jspecify.annotations.NullMarked;
