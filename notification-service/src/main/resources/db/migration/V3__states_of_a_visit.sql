-- A visit may wait for approval, and what came of it is told.
ALTER TABLE appointment
    DROP CONSTRAINT appointment_state_check,
    ADD CONSTRAINT appointment_state_is_known CHECK (state IN
        ('HELD', 'REQUESTED', 'BOOKED', 'CHECKED_IN', 'COMPLETED', 'MISSED', 'CANCELLED', 'EXPIRED'));
