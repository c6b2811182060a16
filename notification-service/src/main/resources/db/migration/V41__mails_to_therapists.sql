-- What therapists said of mails, in versions that are only ever added to. What they are not sent is in their inbox.
CREATE TABLE therapist_mails (
    therapist_id uuid        NOT NULL,
    version      bigint      NOT NULL CHECK (version > 0),
    visits       boolean     NOT NULL,
    days         boolean     NOT NULL,
    said_from    text        NOT NULL CHECK (said_from IN ('THERAPIST', 'UNSUBSCRIBE_LINK')),
    said_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (therapist_id, version)
);

CREATE TRIGGER therapist_mails_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON therapist_mails
    FOR EACH STATEMENT EXECUTE FUNCTION what_was_said_stays();
