-- The first answer to each keyed request, so that a repetition gets the same one.
CREATE TABLE repeated_request (
    scope        text        NOT NULL,
    key          text        NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    request_hash bytea       NOT NULL,
    status       int         NOT NULL,
    location     text,
    body         text        NOT NULL,
    answered_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (scope, key)
);

CREATE INDEX repeated_request_age ON repeated_request (answered_at);
