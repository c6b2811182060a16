/** The live board over HTTP, for operators alone. */
@NullMarked
package io.unknot.gateway.operation.web;

import org.jspecify.annotations.NullMarked;
