-- What was said of messages stays, until the client is forgotten: then, and only by who says so for its own transaction,
-- it goes too.
CREATE OR REPLACE FUNCTION what_was_said_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'client_preference'
       AND current_setting('unknot.forgetting', true) = 'on' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'what was said stays: add a version';
END
$$;

CREATE INDEX message_to_recipient ON message (recipient_id);
CREATE INDEX course_of_client ON course (client_id);
