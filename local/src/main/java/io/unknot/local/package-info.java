/** The whole system on one machine: every server and service a process of its own. */
@NullMarked
package io.unknot.local;

import org.jspecify.annotations.NullMarked;
