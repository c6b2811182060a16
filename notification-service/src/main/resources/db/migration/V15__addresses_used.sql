-- How often an address was written to in the last day, by its keyed hash. Not logged: after a crash of the database all
-- begin to count anew, and each message is spared a write to the log.
CREATE UNLOGGED TABLE address_use (
    message_id   uuid        PRIMARY KEY,
    address_hash bytea       NOT NULL CHECK (octet_length(address_hash) = 32),
    urgent       boolean     NOT NULL,
    used_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX address_use_of_address ON address_use (address_hash, used_at);

CREATE INDEX address_use_by_time ON address_use (used_at);

-- A column that changes with each message stays out of this index, or no row could change in its place.
DROP INDEX message_to_address;
CREATE INDEX message_to_address ON message (address_hash) WHERE address_hash IS NOT NULL;
