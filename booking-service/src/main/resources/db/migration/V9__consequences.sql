-- What followed for a client who called off late or did not come; it is noted, and staff may waive it.
CREATE TABLE noted_consequence (
    appointment_id uuid        PRIMARY KEY REFERENCES appointment (id),
    occasion       text        NOT NULL CHECK (occasion IN ('late-cancel', 'no-show')),
    consequence    text        NOT NULL CHECK (consequence ~ '^(fee [1-9][0-9]{0,8} [A-Z]{3}|percent [1-9][0-9]{0,2})$'),
    noted_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    waived_at      timestamptz
);
