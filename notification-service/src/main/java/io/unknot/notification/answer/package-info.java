/** What clients answer to reminders: by the link in one, or by a text message. */
@NullMarked
package io.unknot.notification.answer;

import org.jspecify.annotations.NullMarked;
