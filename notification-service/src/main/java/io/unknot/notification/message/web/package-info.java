/** Shows messages to those they concern. */
@NullMarked
package io.unknot.notification.message.web;

import org.jspecify.annotations.NullMarked;
