-- What the levels of the booking policy say, in versions that are only ever added to. A level is the organisation, a clinic,
-- a treatment, or a treatment at a clinic; what it leaves out, the next level farther away says. Ids go up with time: they
-- are given while nobody else can add, so what held at any id can be read back.
CREATE TABLE policy (
    id                   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    level_id             uuid        NOT NULL,
    clinic_id            uuid,
    treatment_id         uuid,
    version              bigint      NOT NULL CHECK (version > 0),
    notice_minutes       int CHECK (notice_minutes BETWEEN 0 AND 20160),
    horizon_days         int CHECK (horizon_days BETWEEN 1 AND 730),
    cancel_until_minutes int CHECK (cancel_until_minutes BETWEEN 0 AND 20160),
    move_until_minutes   int CHECK (move_until_minutes BETWEEN 0 AND 20160),
    late_cancel          text CHECK (late_cancel ~ '^(none|fee [1-9][0-9]{0,8} [A-Z]{3}|percent [1-9][0-9]{0,2})$'),
    no_show              text CHECK (no_show ~ '^(none|fee [1-9][0-9]{0,8} [A-Z]{3}|percent [1-9][0-9]{0,2})$'),
    manual_approval      boolean,
    deposit_required     boolean,
    open_bookings_cap    int CHECK (open_bookings_cap BETWEEN 1 AND 200),
    said_at              timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (level_id, version),
    CONSTRAINT policy_organisation_says_every_value CHECK (
        clinic_id IS NOT NULL OR treatment_id IS NOT NULL
        OR num_nulls(notice_minutes, horizon_days, cancel_until_minutes, move_until_minutes, late_cancel, no_show,
                     manual_approval, deposit_required, open_bookings_cap) = 0)
);

CREATE FUNCTION policy_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said of a policy stays: add a version';
END
$$;

CREATE TRIGGER policy_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON policy
    FOR EACH STATEMENT EXECUTE FUNCTION policy_is_only_added_to();

-- What the organisation says as shipped: no more than its clinics' calendars ask for. The level's id is Level.id() of it.
INSERT INTO policy (level_id, version, notice_minutes, horizon_days, cancel_until_minutes, move_until_minutes,
                    late_cancel, no_show, manual_approval, deposit_required, open_bookings_cap)
VALUES ('e572fa7f-1447-3161-b80b-4f8ae7cc8594', 1, 0, 730, 1440, 0, 'none', 'none', false, false, 30);

-- The policy an appointment was made under; those of before under the first. No foreign key: each booking would lock the
-- one row that all of them name, and no row of a policy can go away.
ALTER TABLE appointment ADD COLUMN policy_id bigint NOT NULL DEFAULT 1;
