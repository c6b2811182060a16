/** Messages that were given up, over HTTP. */
@NullMarked
package io.unknot.notification.delivery.failed.web;

import org.jspecify.annotations.NullMarked;
