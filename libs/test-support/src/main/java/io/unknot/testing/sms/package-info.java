/** A provider of text messages for tests, in a process of its own. */
@NullMarked
package io.unknot.testing.sms;

import org.jspecify.annotations.NullMarked;
