/** Texts with placeholders, written plainly or as HTML. */
@NullMarked
package io.unknot.notification.words.template;

import org.jspecify.annotations.NullMarked;
