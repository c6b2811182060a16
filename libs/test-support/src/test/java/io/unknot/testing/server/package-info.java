/** Tests of the servers tests get. */
@NullMarked
package io.unknot.testing.server;

import org.jspecify.annotations.NullMarked;
