/** The one system all journeys share, started when the first of them asks for it. */
@NullMarked
package io.unknot.system.running;

import org.jspecify.annotations.NullMarked;
