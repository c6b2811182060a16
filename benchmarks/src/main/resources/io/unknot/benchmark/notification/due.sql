-- Early reminders of visits two days away, one each; the first is due after ? seconds and then ? a second, or all at once.
WITH visit AS MATERIALIZED (
    SELECT gen_random_uuid() AS id, uuid_in(md5('client' || number)::cstring) AS client,
           uuid_in(md5('clinic' || 1 + number % 50)::cstring) AS clinic,
           clock_timestamp() + interval '2 days' AS start,
           statement_timestamp() + make_interval(secs => ? + CASE WHEN ? = 0 THEN 0 ELSE number::float / ? END) AS due
    FROM generate_series(1, ?) AS number),
kept AS (
    INSERT INTO appointment (appointment_id, version, state, clinic_id, client_id, starts_at, ends_at)
    SELECT id, 2, 'BOOKED', clinic, client, start, start + interval '40 minutes' FROM visit)
INSERT INTO message (message_id, version, subject_kind, subject_id, subject_version, recipient_kind, recipient_id,
                     clinic_id, kind, channel, state, due_at, useful_until, look_at, facts)
SELECT gen_random_uuid(), 1, 'VISIT', id, 2, 'CLIENT', client, clinic, 'EARLY_REMINDER', 'EMAIL', 'PLANNED', due,
       start - interval '2 hours', due, '{"are": "none"}'
FROM visit
