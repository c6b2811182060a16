/** What two records of one person had said of messages, once they are one record. */
@NullMarked
package io.unknot.notification.preference.merge;

import org.jspecify.annotations.NullMarked;
