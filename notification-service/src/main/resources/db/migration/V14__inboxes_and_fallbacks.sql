-- What lies in people's inboxes: a message that is read in our own pages is delivered when it is marked as sent.
CREATE TABLE inbox_message (
    position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id     uuid        NOT NULL UNIQUE REFERENCES message,
    recipient_kind text        NOT NULL,
    recipient_id   uuid        NOT NULL,
    came_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    read_at        timestamptz
);

CREATE INDEX inbox_message_of ON inbox_message (recipient_id, position);

CREATE FUNCTION put_into_inbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO inbox_message (message_id, recipient_kind, recipient_id)
    VALUES (NEW.message_id, NEW.recipient_kind, NEW.recipient_id)
    ON CONFLICT (message_id) DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER message_into_inbox AFTER UPDATE OF state ON message
    FOR EACH ROW WHEN (NEW.channel = 'INBOX' AND NEW.state = 'SENT' AND OLD.state <> 'SENT')
    EXECUTE FUNCTION put_into_inbox();

-- Whoever has an inbox open looks again.
CREATE FUNCTION tell_inbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('inboxes', NEW.recipient_id::text);
    RETURN NULL;
END $$;

CREATE TRIGGER tell_inbox AFTER INSERT OR UPDATE ON inbox_message
    FOR EACH ROW EXECUTE FUNCTION tell_inbox();

-- A message that could not be delivered by one channel is tried by the next its reader allows, as a message of its own.
ALTER TABLE message ADD COLUMN fallback_of uuid REFERENCES message;
