/** What clients want of messages, over HTTP. */
@NullMarked
package io.unknot.notification.preference.web;

import org.jspecify.annotations.NullMarked;
