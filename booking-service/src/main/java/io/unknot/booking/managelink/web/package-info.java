/** Manage links over HTTP: making one, and managing an appointment by one. */
@NullMarked
package io.unknot.booking.managelink.web;

import org.jspecify.annotations.NullMarked;
