-- What a client replied to reminders of a visit's start: the last counts. Told under its own id, version by version.
CREATE TABLE answer (
    answer_id      uuid        PRIMARY KEY,
    version        bigint      NOT NULL CHECK (version > 0),
    appointment_id uuid        NOT NULL REFERENCES appointment,
    starts_at      timestamptz NOT NULL,
    message_id     uuid        NOT NULL REFERENCES message, -- the reminder that was answered last
    reply          text        NOT NULL CHECK (reply IN ('COMING', 'NOT_COMING')),
    answered_at    timestamptz NOT NULL,
    UNIQUE (appointment_id, starts_at)
);
