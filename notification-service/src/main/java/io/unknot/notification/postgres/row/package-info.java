/** Reading rows: every column of this service's tables that is read here is there. */
@NullMarked
package io.unknot.notification.postgres.row;

import org.jspecify.annotations.NullMarked;
