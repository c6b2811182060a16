/** What is owed when something happens: one function a rule, and the use cases that keep messages in step with facts. */
@NullMarked
package io.unknot.notification.message.owing;

import org.jspecify.annotations.NullMarked;
