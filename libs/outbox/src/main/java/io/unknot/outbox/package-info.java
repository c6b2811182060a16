/**
 * One way to write and tell: a change and the fact that tells of it are one transaction; a relay sends facts in order;
 * a listener applies each fact once.
 */
@NullMarked
package io.unknot.outbox;

import org.jspecify.annotations.NullMarked;
