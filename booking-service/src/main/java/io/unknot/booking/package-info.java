/** Who has which time: clients, appointments, and a copy of what the clinics offer. */
@NullMarked
package io.unknot.booking;

import org.jspecify.annotations.NullMarked;
