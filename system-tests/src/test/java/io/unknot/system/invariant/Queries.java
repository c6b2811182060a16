package io.unknot.system.invariant;

/** The questions to the databases; each row of an answer is a violation, or one side of a comparison, in words. */
final class Queries {

    static final String OVERLAPS = """
        SELECT one.kind || ' ' || one.resource_id || ' is taken by ' || one.appointment_id || ' and ' || other.appointment_id
        FROM occupancy one
        JOIN occupancy other ON other.resource_id = one.resource_id AND other.during && one.during AND other.ctid > one.ctid
        """;
    // What the constraint cannot see: that whoever has a visit has its time, and nobody else has.
    static final String UNCLAIMED = """
        SELECT 'appointment ' || a.id || ', ' || a.state || ', has no claim on its client'
        FROM appointment a
        WHERE a.state IN ('held', 'requested', 'booked', 'checked-in')
          AND NOT EXISTS (SELECT FROM occupancy o
                          WHERE o.appointment_id = a.id AND o.resource_id = a.client_id AND o.during = a.visible)
        UNION ALL
        SELECT 'appointment ' || a.id || ', ' || a.state || ', still takes its time'
        FROM appointment a
        WHERE a.state IN ('cancelled', 'expired', 'missed')
          AND EXISTS (SELECT FROM occupancy o WHERE o.appointment_id = a.id)
        """;
    static final String NOT_THERE = """
        SELECT 'appointment ' || id || ' was answered and is not there' FROM unnest(?) AS id
        WHERE id NOT IN (SELECT id FROM appointment)
        """;
    // Told facts are kept for a week.
    static final String UNTOLD = """
        SELECT 'appointment ' || a.id || ' has version ' || a.version || ', told are ' || count(o.version)
        FROM appointment a LEFT JOIN outbox o ON o.topic = 'appointments' AND o.subject = a.id
        WHERE a.changed_at > clock_timestamp() - interval '6 days'
        GROUP BY a.id HAVING count(o.version) <> a.version OR max(o.version) <> a.version
        """;
    static final String UNSENT = """
        SELECT topic || ' ' || subject || ' ' || version || ' waits to be told' FROM outbox WHERE published_at IS NULL
        """;
    static final String TOLD = """
        SELECT event_id || ' ' || subject || ' ' || version FROM outbox
        WHERE topic = 'appointments' AND published_at IS NOT NULL
        """;
    static final String TAKING = """
        SELECT concat_ws(' ', a.id, a.clinic_id, a.therapist_id, a.room_id, extract(epoch FROM lower(a.visible))::bigint,
                         extract(epoch FROM upper(a.visible))::bigint)
        FROM appointment a
        WHERE lower(a.visible) > clock_timestamp()
          AND EXISTS (SELECT FROM occupancy o WHERE o.appointment_id = a.id AND o.kind = 'therapist')
        """;
    static final String TAKING_AS_HEARD = """
        SELECT concat_ws(' ', appointment_id, clinic_id, therapist_id, room_id, extract(epoch FROM visible_from)::bigint,
                         extract(epoch FROM visible_until)::bigint)
        FROM occupancies WHERE visible_from > clock_timestamp() AND visit_id IS NULL AND listed
        """;
    static final String VERSIONS = "SELECT id || ' ' || version FROM appointment";
    static final String VERSIONS_AS_HEARD = """
        SELECT subject || ' ' || version FROM inbox WHERE topic = 'appointments'
        """;
    static final String VERSIONS_OF_OTHERS = """
        SELECT subject || ' ' || max(version) FROM outbox
        WHERE topic = 'appointments' AND subject NOT IN (SELECT id FROM appointment) GROUP BY subject
        """;
    static final String SENT_TWICE = """
        SELECT kind || ' of version ' || subject_version || ' of ' || subject_id || ' is there ' || count(*) || ' times'
        FROM message GROUP BY subject_id, subject_version, kind, channel, recipient_id HAVING count(*) > 1
        """;
    static final String STALE_HOLDS = """
        SELECT 'the hold of ' || id || ' ended at ' || hold_expires_at FROM appointment
        WHERE state = 'held' AND hold_expires_at < clock_timestamp() - interval '5 seconds'
        """;

    private Queries() {}
}
