-- One link for each appointment at most. Only the hash of its token stands here: it opens nothing.
CREATE TABLE manage_link (
    appointment_id uuid        PRIMARY KEY REFERENCES appointment (id),
    id             uuid        NOT NULL UNIQUE,
    token_hash     bytea       NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    made_at        timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- A client's own code, and those that came to them by a merge: these still lead to them. No 0 and O, no 1, I and L.
CREATE TABLE referral_code (
    code      text    PRIMARY KEY CHECK (code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    client_id uuid    NOT NULL REFERENCES client (bookable_id),
    inherited boolean NOT NULL DEFAULT false
);

CREATE INDEX referral_code_owner ON referral_code (client_id);
CREATE UNIQUE INDEX referral_code_own ON referral_code (client_id) WHERE NOT inherited;

-- Who came by whose code: once for each client, and never by their own.
CREATE TABLE referral (
    client_id   uuid        PRIMARY KEY REFERENCES client (bookable_id),
    referred_by uuid        NOT NULL REFERENCES client (bookable_id) CHECK (referred_by <> client_id),
    joined_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX referral_by ON referral (referred_by);

-- A contact is verified once somebody has read there what was sent there; one that changes is so no more.
ALTER TABLE client
    ADD COLUMN email_verified_at timestamptz,
    ADD COLUMN phone_verified_at timestamptz;

-- Whether a contact is somebody's is asked by a code of six digits. It is drawn when it is sent, and kept as a hash.
CREATE TABLE contact_verification (
    id          uuid        PRIMARY KEY,
    client_id   uuid        NOT NULL REFERENCES client (bookable_id),
    channel     text        NOT NULL CHECK (channel IN ('email', 'phone')),
    asked_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    code_hash   bytea CHECK (length(code_hash) = 32),
    expires_at  timestamptz,
    draws       int         NOT NULL DEFAULT 0 CHECK (draws BETWEEN 0 AND 5),
    tries       int         NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
    verified_at timestamptz,
    CHECK ((code_hash IS NULL) = (expires_at IS NULL))
);

CREATE INDEX contact_verification_of_a_client ON contact_verification (client_id, channel);
