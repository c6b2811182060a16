/** Asks therapist-service about staff. */
@NullMarked
package io.unknot.gateway.login.staff.http;

import org.jspecify.annotations.NullMarked;
