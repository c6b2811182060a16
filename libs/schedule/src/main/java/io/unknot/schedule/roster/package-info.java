/** What a therapist may do and when they work: licences, shifts and time off. */
@NullMarked
package io.unknot.schedule.roster;

import org.jspecify.annotations.NullMarked;
