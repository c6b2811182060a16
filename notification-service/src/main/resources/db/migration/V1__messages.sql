-- What other services told, as far as a message needs it. Nothing about treatment, therapist or reason; no contact.
CREATE TABLE clinic (
    clinic_id uuid   PRIMARY KEY,
    version   bigint NOT NULL CHECK (version > 0),
    name      text   NOT NULL,
    line      text   NOT NULL,
    city      text   NOT NULL,
    postcode  text   NOT NULL,
    country   text   NOT NULL,
    zone      text   NOT NULL
);

CREATE TABLE appointment (
    appointment_id uuid        PRIMARY KEY,
    version        bigint      NOT NULL CHECK (version > 0),
    state          text        NOT NULL CHECK (state IN ('HELD', 'BOOKED', 'CANCELLED', 'EXPIRED')),
    clinic_id      uuid        NOT NULL, -- no reference: the clinic's own topic may bring it later
    client_id      uuid        NOT NULL,
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz NOT NULL,
    CHECK (starts_at < ends_at)
);

CREATE TABLE message (
    message_id          uuid        PRIMARY KEY,
    version             bigint      NOT NULL CHECK (version > 0), -- of the last event told of it
    appointment_id      uuid        NOT NULL REFERENCES appointment,
    appointment_version bigint      NOT NULL,
    kind                text        NOT NULL
                        CHECK (kind IN ('CONFIRMATION', 'CANCELLATION', 'REMINDER_48H', 'REMINDER_2H')),
    channel             text        NOT NULL CHECK (channel IN ('EMAIL')),
    state               text        NOT NULL
                        CHECK (state IN ('PLANNED', 'SENDING', 'SENT', 'FAILED', 'WITHDRAWN', 'SKIPPED')),
    due_at              timestamptz NOT NULL,
    useful_until        timestamptz NOT NULL,
    -- When somebody is to look at it: planned, it may be sent from then on; sending, the claim lapses then.
    look_at             timestamptz NOT NULL,
    tries               integer     NOT NULL DEFAULT 0,
    claim               uuid,
    -- From then on the mail server has it, or may have it. Only a try known to have failed takes this back.
    handed_over_at      timestamptz,
    reason              text,
    UNIQUE (appointment_id, appointment_version, kind, channel),
    CHECK (due_at < useful_until),
    CHECK ((state = 'SENDING') = (claim IS NOT NULL)),
    CHECK (state <> 'SENT' OR handed_over_at IS NOT NULL),
    CHECK ((state = 'FAILED') = (reason IS NOT NULL))
);

CREATE INDEX message_to_look_at ON message (look_at) WHERE state IN ('PLANNED', 'SENDING');
