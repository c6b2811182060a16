/** Holds the alerts to what they promise: that they are well formed, that they fire when they should and only then. */
@NullMarked
package io.unknot.local.monitoring;

import org.jspecify.annotations.NullMarked;
