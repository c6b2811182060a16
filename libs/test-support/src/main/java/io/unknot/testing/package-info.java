/** What tests of several modules share: real PostgreSQL and Kafka, and the house rules as executable checks. */
@NullMarked
package io.unknot.testing;

import org.jspecify.annotations.NullMarked;
