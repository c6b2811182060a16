-- A message that a visit has moved says from where: the time and the clinic its client last heard of.
ALTER TABLE message
    DROP CONSTRAINT message_kind_check,
    ADD CONSTRAINT message_kind_is_known
        CHECK (kind IN ('CONFIRMATION', 'CANCELLATION', 'MOVE', 'REMINDER_48H', 'REMINDER_2H')),
    ADD COLUMN was_clinic_id uuid,
    ADD COLUMN was_from      timestamptz,
    ADD COLUMN was_until     timestamptz,
    ADD CONSTRAINT message_move_says_from_where
        CHECK ((kind = 'MOVE') = (was_clinic_id IS NOT NULL)
           AND (kind = 'MOVE') = (was_from IS NOT NULL)
           AND (kind = 'MOVE') = (was_until IS NOT NULL)),
    ADD CONSTRAINT message_was_some_time CHECK (was_from < was_until);
