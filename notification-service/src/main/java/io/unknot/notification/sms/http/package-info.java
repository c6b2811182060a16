/** Providers of text messages that are spoken to over HTTP, chosen by configuration; none unless one is named. */
@NullMarked
package io.unknot.notification.sms.http;

import org.jspecify.annotations.NullMarked;
