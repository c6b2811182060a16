/** What proves that this service made a thing: links it sent come back signed, addresses are kept as keyed hashes. */
@NullMarked
package io.unknot.notification.secret;

import org.jspecify.annotations.NullMarked;
