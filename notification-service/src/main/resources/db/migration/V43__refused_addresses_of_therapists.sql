-- Which address of a therapist was refused for good, as the keyed hash its mail was counted under: another one is tried.
CREATE TABLE refused_address (
    therapist_id uuid        PRIMARY KEY,
    address_hash bytea       NOT NULL CHECK (octet_length(address_hash) = 32),
    since        timestamptz NOT NULL DEFAULT clock_timestamp()
);
