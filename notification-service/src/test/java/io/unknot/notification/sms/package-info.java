@NullMarked
package io.unknot.notification.sms;

import org.jspecify.annotations.NullMarked;
