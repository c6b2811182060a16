-- The organisation's own words, in versions that are only ever added to. A version without a body is written in the words
-- that are shipped.
CREATE TABLE wording (
    occasion text        NOT NULL CHECK (occasion ~ '^[A-Z_]{1,40}$'),
    channel  text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS', 'INBOX')),
    language text        NOT NULL CHECK (language IN ('EN', 'DE', 'ES', 'AR')),
    version  bigint      NOT NULL CHECK (version > 0),
    heading  text CHECK (length(heading) BETWEEN 1 AND 200 AND heading !~ '[\r\n]'),
    body     text CHECK (length(body) BETWEEN 1 AND 5000),
    staff_id uuid        NOT NULL,
    said_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (occasion, channel, language, version),
    CHECK ((heading IS NOT NULL) = (body IS NOT NULL AND channel <> 'SMS'))
);

CREATE TRIGGER wording_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON wording
    FOR EACH STATEMENT EXECUTE FUNCTION what_was_said_stays();
