package io.unknot.booking.broken.visit;

import org.springframework.r2dbc.core.DatabaseClient;

/** Breaks a house rule on purpose, so that a test can see the rule fail. */
class VisitThatKnowsItsTable {

    final DatabaseClient table;

    VisitThatKnowsItsTable(DatabaseClient table) {
        this.table = table;
    }
}
