/** The two ways a test gets a server, in a container or as a process, behind one interface each. */
@NullMarked
package io.unknot.testing.server;

import org.jspecify.annotations.NullMarked;
