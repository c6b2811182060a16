-- Who did what, to what, why and when. Rows are only ever added.
CREATE TABLE audit_entry (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    actor_kind   text        NOT NULL,
    actor_id     text        NOT NULL,
    action       text        NOT NULL,
    subject_kind text        NOT NULL,
    subject_id   uuid        NOT NULL,
    version      bigint      NOT NULL CHECK (version > 0),
    clinic_id    uuid,
    why          text        CHECK (length(why) <= 500),
    before       jsonb       NOT NULL,
    after        jsonb       NOT NULL,
    at           timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX audit_entry_of_subject ON audit_entry (subject_id, id);
CREATE INDEX audit_entry_by_time ON audit_entry (at, id);

-- Written by the sealer: each entry once, in the order of positions, each hash over the one before and the entry.
CREATE TABLE audit_link (
    position bigint PRIMARY KEY CHECK (position > 0),
    entry_id bigint NOT NULL UNIQUE, -- no reference: checking one would need the right to change entries
    previous bytea  NOT NULL CHECK (length(previous) = 32),
    hash     bytea  NOT NULL UNIQUE CHECK (length(hash) = 32)
);

-- What the sealer has yet to link. Losing a row hides nothing: an entry without a link is found by the verifier.
CREATE TABLE audit_unsealed (
    entry_id bigint PRIMARY KEY
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is only ever added to' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_link_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_link FROM CURRENT_USER;
