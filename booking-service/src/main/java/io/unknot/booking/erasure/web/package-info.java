/** Forgetting over HTTP: for the client, or a manager who says why. */
@NullMarked
package io.unknot.booking.erasure.web;

import org.jspecify.annotations.NullMarked;
