package io.unknot.system.invariant;

import io.unknot.local.child.Service;
import io.unknot.local.data.DataDirectory;
import java.util.Locale;
import java.util.UUID;

/** What only the notification service's database can bring about: nobody can move the clock of a running system. */
public final class NotificationStore implements AutoCloseable {

    private final Databases databases;

    private NotificationStore(Databases databases) {
        this.databases = databases;
    }

    /** Of the running system that keeps its data in this folder. */
    public static NotificationStore of(DataDirectory data) {
        return new NotificationStore(Databases.of(data));
    }

    /** Makes the visit's next reminder due, once it is planned; whether it was. */
    public boolean remind(UUID visit) {
        int due = databases
                .ask(Service.NOTIFICATION, String.format(Locale.ROOT, """
                    UPDATE message SET due_at = now(), look_at = now() WHERE message_id = (
                        SELECT message_id FROM message
                        WHERE kind IN ('EARLY_REMINDER', 'LATE_REMINDER') AND subject_id = '%s' AND state = 'PLANNED'
                        ORDER BY due_at LIMIT 1)
                    RETURNING message_id
                    """, visit))
                .size();
        databases.keep(Service.NOTIFICATION);
        return due > 0;
    }

    @Override
    public void close() {
        databases.close();
    }
}
