-- A way in that somebody asked for. What they were sent, and what their browser keeps, stands here as hashes only: they
-- open nothing. One that belongs to no client was asked for with a contact nobody is known by, and looks the same.
CREATE TABLE login_link (
    id          uuid        PRIMARY KEY,
    handle_hash bytea       NOT NULL UNIQUE CHECK (length(handle_hash) = 32),
    channel     text        NOT NULL CHECK (channel IN ('email', 'phone')),
    language    text CHECK (length(language) <= 35),
    asked_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at  timestamptz NOT NULL,
    token_hash  bytea UNIQUE CHECK (length(token_hash) = 32),
    code_hash   bytea CHECK (length(code_hash) = 32),
    draws       int         NOT NULL DEFAULT 0 CHECK (draws BETWEEN 0 AND 5),
    tries       int         NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
    used_at     timestamptz,
    replaced_at timestamptz,
    CHECK ((token_hash IS NULL) = (code_hash IS NULL))
);

CREATE INDEX login_link_asked ON login_link (asked_at);

-- Whose contact it was: several, where a family shares an address.
CREATE TABLE login_link_client (
    login_link_id uuid NOT NULL REFERENCES login_link (id) ON DELETE CASCADE,
    client_id     uuid NOT NULL REFERENCES client (bookable_id),
    PRIMARY KEY (login_link_id, client_id)
);

CREATE INDEX login_link_of_a_client ON login_link_client (client_id);
