@NullMarked
package io.unknot.notification.fallback;

import org.jspecify.annotations.NullMarked;
