/** PostgreSQL from a Maven artifact as a child process, and the roles and databases inside it. */
@NullMarked
package io.unknot.embedded.postgres;

import org.jspecify.annotations.NullMarked;
