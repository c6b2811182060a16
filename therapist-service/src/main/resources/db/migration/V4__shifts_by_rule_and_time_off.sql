-- A shift runs on the days of a recurrence rule (RFC 5545); what was one weekday is the rule that says so.
ALTER TABLE shifts
    ADD COLUMN rule   text,
    ADD COLUMN breaks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(breaks) = 'array');

UPDATE shifts SET rule = 'FREQ=WEEKLY;BYDAY=' || (ARRAY['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[day];

ALTER TABLE shifts
    ALTER COLUMN rule SET NOT NULL,
    ADD CHECK (rule <> ''),
    DROP COLUMN day;

-- Local hours of each day from the first to the last; from 00:00 until 00:00 is all day. The reason is for staff only.
CREATE TABLE time_off (
    time_off_id  uuid    PRIMARY KEY,
    version      bigint  NOT NULL CHECK (version > 0),
    therapist_id uuid    NOT NULL REFERENCES therapists,
    first_day    date    NOT NULL,
    last_day     date    NOT NULL CHECK (last_day >= first_day),
    starts       time    NOT NULL,
    ends         time    NOT NULL CHECK (ends = '00:00' OR ends > starts),
    reason       text    CHECK (length(reason) <= 500),
    withdrawn    boolean NOT NULL
);

CREATE INDEX time_off_by_therapist ON time_off (therapist_id, last_day);
