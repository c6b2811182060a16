@NullMarked
package io.unknot.outbox.replay;

import org.jspecify.annotations.NullMarked;
