@NullMarked
package io.unknot.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
