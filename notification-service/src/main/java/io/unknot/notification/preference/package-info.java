/** What clients want of messages: by which channels, when, in which language, and which not at all. */
@NullMarked
package io.unknot.notification.preference;

import org.jspecify.annotations.NullMarked;
