/** A client is reminded, and says whether they come. */
@NullMarked
package io.unknot.system.reminder;

import org.jspecify.annotations.NullMarked;
