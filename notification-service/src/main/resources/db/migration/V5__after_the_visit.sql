-- After a visit its client is sent where to read what helps, and asked a day later how they are.
ALTER TABLE message
    DROP CONSTRAINT message_kind_is_known,
    ADD CONSTRAINT message_kind_is_known CHECK (kind IN
        ('CONFIRMATION', 'CANCELLATION', 'MOVE', 'REMINDER_48H', 'REMINDER_2H', 'AFTERCARE', 'SCORE_REQUEST'));
