/** Clients over HTTP, and their contacts for the service that writes to them. */
@NullMarked
package io.unknot.booking.client.web;

import org.jspecify.annotations.NullMarked;
