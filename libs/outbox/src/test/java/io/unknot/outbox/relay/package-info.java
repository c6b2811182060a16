@NullMarked
package io.unknot.outbox.relay;

import org.jspecify.annotations.NullMarked;
