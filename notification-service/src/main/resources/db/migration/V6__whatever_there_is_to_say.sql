-- A message may be about other things than a visit, to other people than its client, by other ways than a mail.
ALTER TABLE message
    DROP CONSTRAINT message_kind_is_known,
    DROP CONSTRAINT message_channel_check,
    DROP CONSTRAINT message_move_says_from_where,
    DROP CONSTRAINT message_was_some_time,
    DROP CONSTRAINT message_appointment_id_fkey,
    DROP CONSTRAINT message_appointment_id_appointment_version_kind_channel_key;
ALTER TABLE message RENAME COLUMN appointment_id TO subject_id;
ALTER TABLE message RENAME COLUMN appointment_version TO subject_version;
ALTER TABLE message
    ADD COLUMN subject_kind   text NOT NULL DEFAULT 'VISIT',
    ADD COLUMN recipient_kind text NOT NULL DEFAULT 'CLIENT',
    ADD COLUMN recipient_id   uuid,
    -- Whose matter it is. No reference: the clinic's own topic may bring it later.
    ADD COLUMN clinic_id      uuid,
    -- What the words need that is not the visit's: ids, times and counts, and no text about anybody.
    ADD COLUMN facts          jsonb NOT NULL DEFAULT '{"are": "none"}';

UPDATE message m SET
    kind = CASE kind WHEN 'REMINDER_48H' THEN 'EARLY_REMINDER' WHEN 'REMINDER_2H' THEN 'LATE_REMINDER' ELSE kind END,
    recipient_id = a.client_id,
    clinic_id = a.clinic_id,
    facts = CASE WHEN was_clinic_id IS NULL THEN facts
                 ELSE jsonb_build_object('are', 'before', 'clinic', jsonb_build_object('value', was_clinic_id),
                                         'start', was_from, 'end', was_until) END
FROM appointment a WHERE a.appointment_id = m.subject_id;

ALTER TABLE message
    DROP COLUMN was_clinic_id,
    DROP COLUMN was_from,
    DROP COLUMN was_until,
    ALTER COLUMN subject_kind DROP DEFAULT,
    ALTER COLUMN recipient_kind DROP DEFAULT,
    ALTER COLUMN facts DROP DEFAULT,
    ALTER COLUMN recipient_id SET NOT NULL,
    ADD CONSTRAINT message_kind_is_known CHECK (kind IN
        ('CONFIRMATION', 'CANCELLATION', 'MOVE', 'EARLY_REMINDER', 'LATE_REMINDER', 'AFTERCARE', 'SCORE_REQUEST',
         'REVIEW_REQUEST', 'WAITLIST_OFFER', 'COURSE_CONFIRMATION', 'CONTACT_CODE', 'STAFF_BOOKED', 'STAFF_MOVED',
         'STAFF_CANCELLED', 'STAFF_CONFLICT', 'STAFF_PLAN_PAUSED', 'DAILY_SCHEDULE')),
    ADD CONSTRAINT message_channel_is_known CHECK (channel IN ('EMAIL', 'SMS', 'INBOX')),
    ADD CONSTRAINT message_subject_is_known CHECK (subject_kind IN
        ('VISIT', 'OFFER', 'CARE_PLAN', 'VERIFICATION', 'DAY', 'TIME_OFF')),
    ADD CONSTRAINT message_recipient_is_known CHECK (recipient_kind IN
        ('CLIENT', 'THERAPIST', 'CLINIC_STAFF', 'NEWCOMER')),
    ADD CONSTRAINT message_is_of_a_clinic CHECK ((clinic_id IS NULL) = (subject_kind = 'VERIFICATION')),
    ADD CONSTRAINT message_move_says_from_where
        CHECK ((kind IN ('MOVE', 'STAFF_MOVED')) = (facts ->> 'are' = 'before')),
    ADD CONSTRAINT message_facts_are_few CHECK (length(facts::text) <= 16000),
    -- Once to each reader: the same words of the same version never twice by the same way.
    ADD CONSTRAINT message_is_owed_once UNIQUE (subject_id, subject_version, kind, channel, recipient_id);
