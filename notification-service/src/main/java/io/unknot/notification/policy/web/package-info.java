/** Policies over HTTP. */
@NullMarked
package io.unknot.notification.policy.web;

import org.jspecify.annotations.NullMarked;
