/** What a client is given of themselves when they ask for everything. */
@NullMarked
package io.unknot.notification.export;

import org.jspecify.annotations.NullMarked;
