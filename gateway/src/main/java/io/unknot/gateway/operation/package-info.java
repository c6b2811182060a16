/**
 * The live board of operators: what the services' own figures say, kept for an hour. Nothing here is counted by the
 * gateway itself; each figure is one that Prometheus reads as well.
 */
@NullMarked
package io.unknot.gateway.operation;

import org.jspecify.annotations.NullMarked;
