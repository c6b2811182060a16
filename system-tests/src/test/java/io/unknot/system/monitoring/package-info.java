/** What operators see, from outside: metrics and what is written of them, dashboards, alerts. */
@NullMarked
package io.unknot.system.monitoring;

import org.jspecify.annotations.NullMarked;
