/** When messages go out: by the clock on the clinic's wall, and not while their reader sleeps. Pure calculation. */
@NullMarked
package io.unknot.notification.message.when;

import org.jspecify.annotations.NullMarked;
