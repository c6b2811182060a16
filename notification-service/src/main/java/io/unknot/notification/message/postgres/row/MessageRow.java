package io.unknot.notification.message.postgres.row;

import io.unknot.notification.message.FailureReason;
import io.unknot.notification.message.Logged;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Message.Claim;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.SkipReason;
import io.unknot.notification.postgres.row.Columns;
import java.util.Optional;

/** How a message is read from a row of its table. */
public final class MessageRow {

    /** What to select from the table, under the alias {@code m}. */
    public static final String COLUMNS =
            "m.version, m.state, m.tries, m.claim, m.handed_over_at, m.reason, m.fallback_of, " + AboutRow.COLUMNS;

    private MessageRow() {}

    /** The message of a row that has the {@link #COLUMNS}, in whichever state it is. */
    public static Message read(Columns row) {
        var about = AboutRow.read(row);
        var version = row.number("version");
        var state = row.text("state");
        return switch (state) {
            case "PLANNED" -> new Message.Planned(about, version);
            case "SENDING" ->
                new Message.Sending(about, version, new Claim(row.uuid("claim")), (int) row.number("tries"));
            case "SENT" -> new Message.Sent(about, version, row.instant("handed_over_at"));
            case "FAILED" -> new Message.Failed(about, version, row.oneOf(FailureReason.class, "reason"));
            case "WITHDRAWN" -> new Message.Withdrawn(about, version);
            case "SKIPPED" -> new Message.Skipped(about, version, row.oneOf(SkipReason.class, "reason"));
            default -> throw new IllegalStateException(about.id() + " is in no known state: " + state);
        };
    }

    /** The same with what its log has beside it. */
    public static Logged logged(Columns row) {
        var fallbackOf = row.has("fallback_of")
                ? Optional.of(new MessageId(row.uuid("fallback_of")))
                : Optional.<MessageId>empty();
        return new Logged(read(row), (int) row.number("tries"), fallbackOf);
    }
}
