/** The policies' table. */
@NullMarked
package io.unknot.notification.policy.postgres;

import org.jspecify.annotations.NullMarked;
