@NullMarked
package io.unknot.notification.sms.http;

import org.jspecify.annotations.NullMarked;
