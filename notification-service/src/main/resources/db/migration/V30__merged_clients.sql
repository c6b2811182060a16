-- Ids of clients that are another's now: whatever still comes under the old one, such as the link of an old mail, is about
-- the new one. Each points to the last of them.
CREATE TABLE merged_client (
    client_id   uuid        PRIMARY KEY,
    merged_into uuid        NOT NULL,
    heard_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (client_id <> merged_into)
);

CREATE INDEX merged_client_into ON merged_client (merged_into);

-- What either record had said becomes one word, which nobody spoke anew.
ALTER TABLE client_preference DROP CONSTRAINT client_preference_said_from_check;
ALTER TABLE client_preference ADD CONSTRAINT client_preference_said_from_check
    CHECK (said_from IN ('CLIENT', 'STAFF', 'UNSUBSCRIBE_LINK', 'TEXT_MESSAGE', 'MERGE'));

-- Whether a course is paused: then nobody is reminded of its visits.
ALTER TABLE course ADD COLUMN paused boolean NOT NULL DEFAULT false;
