/** Time as clinics keep it: hours on the wall, days by a rule, and the real time they come to. */
@NullMarked
package io.unknot.schedule.time;

import org.jspecify.annotations.NullMarked;
