-- What this service has decided to tell. A row is written in the transaction of the change it tells of; the relay
-- sends rows in the order of their ids and flags them. An id is drawn after the aggregate's row is locked, so ids
-- follow versions within one subject.
CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     uuid        NOT NULL DEFAULT uuidv7(),
    topic        text        NOT NULL,
    key          uuid        NOT NULL,
    subject      uuid        NOT NULL,
    version      bigint      NOT NULL CHECK (version > 0),
    type         text        NOT NULL,
    payload      text        NOT NULL,
    told_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    published_at timestamptz,
    UNIQUE (topic, subject, version)
);

CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL;
CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL;

-- How far each listener has come with each subject: an event of this version or an older one changes nothing more.
CREATE TABLE inbox (
    listener   text        NOT NULL,
    topic      text        NOT NULL,
    subject    uuid        NOT NULL,
    version    bigint      NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (listener, topic, subject)
);
