/** Tests of the commands. */
@NullMarked
package io.unknot.local.command;

import org.jspecify.annotations.NullMarked;
