/** A message with a made-up visit, sent to an address that a manager types, to see words where they will be read. */
@NullMarked
package io.unknot.notification.trial;

import org.jspecify.annotations.NullMarked;
