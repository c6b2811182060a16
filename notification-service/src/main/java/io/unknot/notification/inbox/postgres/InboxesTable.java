package io.unknot.notification.inbox.postgres;

import io.unknot.notification.appointment.postgres.row.AppointmentRow;
import io.unknot.notification.inbox.InboxMessage;
import io.unknot.notification.inbox.Inboxes;
import io.unknot.notification.inbox.Owner;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.postgres.row.AboutRow;
import io.unknot.notification.postgres.row.Columns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class InboxesTable implements Inboxes {

    /** Of an inbox message i. What came under an id that is the client's now is theirs, too. */
    private static final String OWN = """
        (i.recipient_kind = 'CLIENT' AND i.recipient_id = ANY (ARRAY(
             SELECT CAST(:client AS uuid) UNION ALL SELECT client_id FROM merged_client WHERE merged_into = :client))
         OR i.recipient_kind = 'THERAPIST' AND i.recipient_id = :staff
         OR i.recipient_kind = 'CLINIC_STAFF' AND (:everywhere OR i.recipient_id = ANY (:clinics)))
        """;

    private static final String PAGE = "SELECT i.position, i.came_at, i.read_at, " + AppointmentRow.COLUMNS + ", "
            + AboutRow.COLUMNS + """
            FROM inbox_message i JOIN message m USING (message_id)
            LEFT JOIN appointment a ON m.subject_kind = 'VISIT' AND a.appointment_id = m.subject_id
            WHERE i.position < :before AND
            """ + OWN + "ORDER BY i.position DESC LIMIT :limit";

    private static final String LOOK = """
        SELECT count(*) AS count, count(*) FILTER (WHERE i.read_at IS NULL) AS unread,
               coalesce(max(i.position), 0) AS newest
        FROM inbox_message i WHERE i.came_at > clock_timestamp() - interval '62 days' AND
        """ + OWN;

    private static final String READ = """
        UPDATE inbox_message i SET read_at = coalesce(i.read_at, clock_timestamp()) WHERE i.message_id = :id AND
        """ + OWN;

    private static final String READ_UP_TO = """
        UPDATE inbox_message i SET read_at = clock_timestamp()
        WHERE i.read_at IS NULL AND i.position <= :position AND
        """ + OWN;

    private final DatabaseClient database;

    InboxesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<InboxMessage>> page(Owner owner, Optional<Long> before, int limit) {
        return owned(PAGE, owner)
                .bind("before", before.orElse(Long.MAX_VALUE))
                .bind("limit", limit)
                .map(row -> message(new Columns(row)))
                .all()
                .collectList();
    }

    @Override
    public Mono<Look> look(Owner owner) {
        return owned(LOOK, owner).map(row -> look(new Columns(row))).one();
    }

    @Override
    public Mono<Boolean> markRead(Owner owner, MessageId message) {
        return owned(READ, owner)
                .bind("id", message.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Long> markReadUpTo(Owner owner, long position) {
        return owned(READ_UP_TO, owner).bind("position", position).fetch().rowsUpdated();
    }

    private GenericExecuteSpec owned(String sql, Owner owner) {
        var statement = database.sql(sql);
        return switch (owner) {
            case Owner.OfClient(var client) ->
                statement
                        .bind("client", client)
                        .bindNull("staff", UUID.class)
                        .bind("everywhere", false)
                        .bind("clinics", new UUID[0]);
            case Owner.OfStaff(var staff, var scope) ->
                statement
                        .bindNull("client", UUID.class)
                        .bind("staff", staff)
                        .bind("everywhere", scope.all())
                        .bind("clinics", scope.clinics().toArray(UUID[]::new));
        };
    }

    private static Look look(Columns row) {
        return new Look(row.number("count"), row.number("unread"), row.number("newest"));
    }

    private static InboxMessage message(Columns row) {
        return new InboxMessage(
                row.number("position"),
                AboutRow.read(row),
                AppointmentRow.read(row),
                row.instant("came_at"),
                row.has("read_at") ? Optional.of(row.instant("read_at")) : Optional.empty());
    }
}
