/** The links over HTTP. */
@NullMarked
package io.unknot.notification.preference.unsubscribe.web;

import org.jspecify.annotations.NullMarked;
