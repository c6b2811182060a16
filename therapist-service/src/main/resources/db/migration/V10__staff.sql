-- Who works for the chain, and what they are trusted with where. Without an identity, nobody has logged in as them yet.
CREATE TABLE staff (
    staff_id   uuid    PRIMARY KEY,
    version    bigint  NOT NULL CHECK (version > 0),
    name       text    NOT NULL CHECK (name <> ''),
    email      text    NOT NULL CHECK (email <> ''),
    issuer     text,
    subject    text,
    roles      text[]  NOT NULL,
    everywhere boolean NOT NULL,
    clinics    uuid[]  NOT NULL,
    active     boolean NOT NULL,
    CHECK ((issuer IS NULL) = (subject IS NULL)),
    CHECK (NOT (everywhere AND cardinality(clinics) > 0))
);

CREATE UNIQUE INDEX one_record_for_an_email ON staff (lower(email));
CREATE UNIQUE INDEX one_record_for_an_identity ON staff (issuer, subject);

-- Who changed what of a record. Ids, roles and clinics only: what somebody is called or written to is not repeated here.
CREATE TABLE staff_change (
    change_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    staff_id   uuid        NOT NULL,
    version    bigint      NOT NULL,
    changed_by text        NOT NULL,
    what       text        NOT NULL,
    roles      text[]      NOT NULL,
    everywhere boolean     NOT NULL,
    clinics    uuid[]      NOT NULL,
    active     boolean     NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (staff_id, version)
);

CREATE FUNCTION staff_change_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was changed of staff records stays written';
END
$$;

CREATE TRIGGER staff_change_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON staff_change
    FOR EACH STATEMENT EXECUTE FUNCTION staff_change_is_only_added_to();
