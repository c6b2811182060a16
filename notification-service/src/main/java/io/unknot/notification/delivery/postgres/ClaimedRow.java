package io.unknot.notification.delivery.postgres;

import io.unknot.notification.appointment.postgres.row.AppointmentRow;
import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Verdict;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Message.Claim;
import io.unknot.notification.message.postgres.row.AboutRow;
import io.unknot.notification.postgres.row.Columns;
import io.unknot.service.trace.TraceParent;

/** How a claimed message and the visit it is about, if it is about one, are read from one row. */
final class ClaimedRow {

    /** What to return of a message m and its appointment a. */
    static final String COLUMNS = "m.version, m.tries, m.claim, m.handed_over_at, m.traceparent, "
            + AppointmentRow.COLUMNS + ", " + AboutRow.COLUMNS;

    private ClaimedRow() {}

    static Claimed read(Columns row) {
        var message = new Message.Sending(
                AboutRow.read(row), row.number("version"), new Claim(row.uuid("claim")), (int) row.number("tries"));
        return new Claimed(
                message,
                AppointmentRow.read(row),
                verdict(row),
                row.has("handed_over_at"),
                row.maybe("traceparent", String.class).flatMap(TraceParent::read));
    }

    static Verdict verdict(Columns row) {
        return row.oneOf(Verdict.class, "verdict");
    }
}
