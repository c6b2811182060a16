/** Consents over HTTP. */
@NullMarked
package io.unknot.booking.consent.web;

import org.jspecify.annotations.NullMarked;
