@NullMarked
package io.unknot.notification.answer;

import org.jspecify.annotations.NullMarked;
