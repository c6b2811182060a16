-- How to reach a client, sealed under the client's own key: name, e-mail and phone. What is left to find them by are keyed
-- hashes, which say nothing to whoever lacks the key: of the whole e-mail, of the whole phone, and of the beginnings of
-- words and the endings of phones, eight bytes of each. V32 fills these, V33 drops what was plain.
ALTER TABLE client
    ADD COLUMN contacts bytea,
    ADD COLUMN email_hash bytea CHECK (length(email_hash) = 32),
    ADD COLUMN phone_hash bytea CHECK (length(phone_hash) = 32),
    ADD COLUMN found_by bigint[],
    ADD COLUMN erased_at timestamptz;

-- What a client wrote of a visit is sealed under their key, also once everybody may read it: it goes when they do.
ALTER TABLE review
    ADD COLUMN sealed_text bytea,
    ADD COLUMN client_id uuid REFERENCES client (bookable_id);
UPDATE review SET client_id = (SELECT client_id FROM appointment WHERE appointment.id = appointment_id);
ALTER TABLE review ALTER COLUMN client_id SET NOT NULL;
CREATE INDEX review_of_client ON review (client_id);

-- A client's first seal is that of their contacts: the key is there before the client is, in one write.
ALTER TABLE client_key ALTER CONSTRAINT client_key_client_id_fkey DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX client_key_by_master ON client_key (master_key COLLATE "C");

-- Keys of the service itself, wrapped as clients' are.
CREATE TABLE own_key (
    name       text PRIMARY KEY,
    id         uuid NOT NULL UNIQUE,
    master_key text NOT NULL CHECK (length(master_key) BETWEEN 1 AND 200),
    wrapped    text NOT NULL
);

-- Answers kept for repetitions hold clients' words: from now on they are sealed, and what is there is a day old at most.
TRUNCATE repeated_request;
