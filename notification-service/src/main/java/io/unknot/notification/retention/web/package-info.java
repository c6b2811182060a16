/** Retention of messages over HTTP, for administrators of the organisation. */
@NullMarked
package io.unknot.notification.retention.web;

import org.jspecify.annotations.NullMarked;
