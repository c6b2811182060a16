@NullMarked
package io.unknot.outbox;

import org.jspecify.annotations.NullMarked;
