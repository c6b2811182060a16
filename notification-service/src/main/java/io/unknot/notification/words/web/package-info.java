/** Words over HTTP, for managers. */
@NullMarked
package io.unknot.notification.words.web;

import org.jspecify.annotations.NullMarked;
