-- What clients said of messages, in versions that are only ever added to: each is also the proof of what a client agreed
-- to, when and how. No address is kept here.
CREATE TABLE client_preference (
    client_id   uuid        NOT NULL,
    version     bigint      NOT NULL CHECK (version > 0),
    language    text CHECK (language IN ('EN', 'DE', 'ES', 'AR')),
    zone        text CHECK (length(zone) <= 50),
    quiet_from  time,
    quiet_until time,
    channels    text[]      NOT NULL CHECK (cardinality(channels) <= 50), -- such as MOVE=SMS,EMAIL
    stopped     text[]      NOT NULL CHECK (stopped <@ ARRAY ['EMAIL', 'SMS']),
    opted_out   text[]      NOT NULL CHECK (opted_out <@ ARRAY ['REMINDERS', 'AFTERCARE_AND_QUESTIONS', 'OFFERS']),
    only_needed boolean     NOT NULL,
    -- What follows of all this, as kind/channel: senders look here, and only here, right before they send.
    refused     text[]      NOT NULL,
    said_from   text        NOT NULL CHECK (said_from IN ('CLIENT', 'STAFF', 'UNSUBSCRIBE_LINK', 'TEXT_MESSAGE')),
    staff_id    uuid,
    said_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (client_id, version),
    CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
    CHECK (quiet_from <> quiet_until),
    CHECK ((said_from = 'STAFF') = (staff_id IS NOT NULL))
);

CREATE FUNCTION what_was_said_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said stays: add a version';
END
$$;

CREATE TRIGGER client_preference_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON client_preference
    FOR EACH STATEMENT EXECUTE FUNCTION what_was_said_stays();

-- Channels on which a client's address was refused for good.
CREATE TABLE unreachable (
    client_id uuid        NOT NULL,
    channel   text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS')),
    since     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (client_id, channel)
);

-- Which clinics know a client.
CREATE INDEX appointment_of_client ON appointment (client_id);

-- To which address a message went, as a keyed hash: it says whether two went to the same one, and not to which.
ALTER TABLE message ADD COLUMN address_hash bytea CHECK (octet_length(address_hash) = 32);

CREATE INDEX message_to_address ON message (address_hash, handed_over_at) WHERE address_hash IS NOT NULL;
