/** How often words were tried out, in PostgreSQL. */
@NullMarked
package io.unknot.notification.trial.postgres;

import org.jspecify.annotations.NullMarked;
