/** Text messages: to which number, in which words, and the provider that takes them. */
@NullMarked
package io.unknot.notification.sms;

import org.jspecify.annotations.NullMarked;
