/** Letters written from the templates in resources/templates/mail. */
@NullMarked
package io.unknot.notification.letter.template;

import org.jspecify.annotations.NullMarked;
