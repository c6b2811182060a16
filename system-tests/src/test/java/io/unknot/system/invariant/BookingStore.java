package io.unknot.system.invariant;

import io.unknot.local.child.Service;
import io.unknot.local.data.DataDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** What only the booking service's database can tell or bring about. */
public final class BookingStore implements AutoCloseable {

    private final Databases databases;

    private BookingStore(Databases databases) {
        this.databases = databases;
    }

    /** Of the running system that keeps its data in this folder. */
    public static BookingStore of(DataDirectory data) {
        return new BookingStore(Databases.of(data));
    }

    /** The clock holds are measured by. */
    public Instant now() {
        return Instant.parse(
                ask("SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                        .getFirst());
    }

    /** Lets these holds end at moments of chance from now on, instead of in ten minutes. */
    public void endHoldsWithin(Duration soon, Collection<UUID> holds) {
        String ids = holds.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        databases.change(Service.BOOKING, String.format(Locale.ROOT, """
            UPDATE appointment SET hold_expires_at = clock_timestamp() + random() * interval '%d milliseconds'
            WHERE state = 'held' AND id IN (%s)
            """, soon.toMillis(), ids));
        databases.keep(Service.BOOKING);
    }

    /** Lets a visit begin at another time, its length kept: what it takes from others stays where it was booked. */
    public void begin(UUID visit, Instant start) {
        databases.change(Service.BOOKING, String.format(Locale.ROOT, """
            UPDATE appointment
            SET visible = tstzrange('%1$s', timestamptz '%1$s' + (upper(visible) - lower(visible)))
            WHERE id = '%2$s'
            """, start, visit));
        databases.keep(Service.BOOKING);
    }

    /** Lets what a client answered to the safety questions have been answered that much earlier. */
    public void letAnswersAge(UUID client, Duration by) {
        databases.change(Service.BOOKING, String.format(Locale.ROOT, """
            UPDATE screening SET answered_at = answered_at - interval '%d seconds' WHERE client_id = '%s'
            """, by.toSeconds(), client));
        databases.keep(Service.BOOKING);
    }

    /** Sessions of the service that have begun a transaction and do nothing in it, for a second or longer. */
    public List<String> openTransactions() {
        return ask("""
            SELECT pid || ' since ' || state_change FROM pg_stat_activity
            WHERE datname = current_database() AND state LIKE 'idle in transaction%'
              AND pid <> pg_backend_pid() AND state_change < clock_timestamp() - interval '1 second'
            """);
    }

    private List<String> ask(String sql) {
        List<String> rows = databases.ask(Service.BOOKING, sql);
        databases.forget();
        return rows;
    }

    @Override
    public void close() {
        databases.close();
    }
}
