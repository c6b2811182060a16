-- What a client logs in by is sent to a contact that no clinic owns, and at once.
ALTER TABLE message
    DROP CONSTRAINT message_kind_is_known,
    DROP CONSTRAINT message_subject_is_known,
    DROP CONSTRAINT message_recipient_is_known,
    DROP CONSTRAINT message_is_of_a_clinic,
    ADD CONSTRAINT message_kind_is_known CHECK (kind IN
        ('CONFIRMATION', 'CANCELLATION', 'MOVE', 'EARLY_REMINDER', 'LATE_REMINDER', 'AFTERCARE', 'SCORE_REQUEST',
         'REVIEW_REQUEST', 'WAITLIST_OFFER', 'COURSE_CONFIRMATION', 'CONTACT_CODE', 'LOGIN_LINK', 'STAFF_BOOKED',
         'STAFF_MOVED', 'STAFF_CANCELLED', 'STAFF_CONFLICT', 'STAFF_PLAN_PAUSED', 'DAILY_SCHEDULE')),
    ADD CONSTRAINT message_subject_is_known CHECK (subject_kind IN
        ('VISIT', 'OFFER', 'CARE_PLAN', 'VERIFICATION', 'LOGIN_LINK', 'DAY', 'TIME_OFF')),
    ADD CONSTRAINT message_recipient_is_known CHECK (recipient_kind IN
        ('CLIENT', 'THERAPIST', 'CLINIC_STAFF', 'NEWCOMER', 'LOGGING_IN')),
    ADD CONSTRAINT message_is_of_a_clinic
        CHECK ((clinic_id IS NULL) = (subject_kind IN ('VERIFICATION', 'LOGIN_LINK')));

-- The condition word for word as senders ask it.
DROP INDEX message_urgent;
CREATE INDEX message_urgent ON message (channel, look_at)
    WHERE state IN ('PLANNED', 'SENDING')
      AND kind IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER');
