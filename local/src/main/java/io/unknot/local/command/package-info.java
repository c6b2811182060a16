/** What a person can ask of ./unknot, and the answers. */
@NullMarked
package io.unknot.local.command;

import org.jspecify.annotations.NullMarked;
