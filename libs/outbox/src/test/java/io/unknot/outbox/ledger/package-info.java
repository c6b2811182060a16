@NullMarked
package io.unknot.outbox.ledger;

import org.jspecify.annotations.NullMarked;
