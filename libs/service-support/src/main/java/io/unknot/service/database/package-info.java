/** A service's own database: migrated in the background, so that nothing needs a start order. */
@NullMarked
package io.unknot.service.database;

import org.jspecify.annotations.NullMarked;
