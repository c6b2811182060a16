/** Preferences over HTTP. */
@NullMarked
package io.unknot.booking.preference.web;

import org.jspecify.annotations.NullMarked;
