/**
 * What messages say: templates by occasion, channel and language, those we ship and those of the organisation. They can
 * say where and when, and never what for: nothing else is among the placeholders.
 */
@NullMarked
package io.unknot.notification.words;

import org.jspecify.annotations.NullMarked;
