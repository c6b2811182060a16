/** What those who work for the chain may do right now, as therapist-service has it on record. */
@NullMarked
package io.unknot.gateway.login.staff;

import org.jspecify.annotations.NullMarked;
