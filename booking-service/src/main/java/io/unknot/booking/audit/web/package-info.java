/** The audit trail, for managers to read and to verify. */
@NullMarked
package io.unknot.booking.audit.web;

import org.jspecify.annotations.NullMarked;
