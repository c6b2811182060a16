-- Senders take many messages at once: of one channel, the urgent ones first, and then an equal share for each clinic.
CREATE INDEX message_due_of_clinic ON message (channel, clinic_id, look_at) WHERE state IN ('PLANNED', 'SENDING');
CREATE INDEX message_urgent ON message (channel, look_at)
    WHERE state IN ('PLANNED', 'SENDING') AND kind IN ('CANCELLATION', 'CONTACT_CODE', 'MOVE', 'WAITLIST_OFFER');

-- A row is written three times on its way out: room for that on its own page spares the indexes most of it.
ALTER TABLE message SET (fillfactor = 60);

-- From then on no other try is begun. Set by the first one.
ALTER TABLE message ADD COLUMN give_up_at timestamptz;

-- Why a message was skipped is kept as why it failed is.
ALTER TABLE message DROP CONSTRAINT message_check3;
UPDATE message SET reason = CASE WHEN useful_until < clock_timestamp() THEN 'LATE' ELSE 'OUTDATED' END
WHERE state = 'SKIPPED';
ALTER TABLE message
    ADD CONSTRAINT message_says_why_not CHECK ((state IN ('FAILED', 'SKIPPED')) = (reason IS NOT NULL));

CREATE INDEX message_failed ON message (due_at) WHERE state = 'FAILED';
