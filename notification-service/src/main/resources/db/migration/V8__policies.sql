-- What a clinic sends and when; what it does not say is said by the organisation, and else by us.
CREATE TABLE notification_policy (
    clinic_id              uuid        UNIQUE NULLS NOT DISTINCT, -- none: the organisation
    early_reminder_minutes integer     CHECK (early_reminder_minutes BETWEEN 0 AND 86400),
    late_reminder_minutes  integer     CHECK (late_reminder_minutes BETWEEN 0 AND 86400),
    quiet_hours            text        CHECK (quiet_hours ~ '^(off|\d\d:\d\d-\d\d:\d\d)$'),
    review_requests        boolean,
    sender_name            text        CHECK (length(sender_name) BETWEEN 1 AND 60),
    said_at                timestamptz NOT NULL DEFAULT clock_timestamp()
);
