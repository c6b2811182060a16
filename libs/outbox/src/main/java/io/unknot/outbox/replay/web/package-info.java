/** Dead letters over HTTP, for operators. */
@NullMarked
package io.unknot.outbox.replay.web;

import org.jspecify.annotations.NullMarked;
