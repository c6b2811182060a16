/** Where answers arrive. */
@NullMarked
package io.unknot.notification.answer.web;

import org.jspecify.annotations.NullMarked;
