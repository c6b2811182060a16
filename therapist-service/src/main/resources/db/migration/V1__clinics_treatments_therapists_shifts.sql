-- What the chain offers. Every row carries the version it was last told under; ids are chosen by whoever writes first.
CREATE TABLE clinics (
    clinic_id      uuid    PRIMARY KEY,
    version        bigint  NOT NULL CHECK (version > 0),
    name           text    NOT NULL CHECK (name <> ''),
    address_line   text    NOT NULL,
    city           text    NOT NULL,
    postcode       text    NOT NULL,
    country        text    NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    zone           text    NOT NULL,
    grid_minutes   integer NOT NULL CHECK (grid_minutes BETWEEN 5 AND 60),
    notice_minutes integer NOT NULL CHECK (notice_minutes BETWEEN 0 AND 20160),
    horizon_days   integer NOT NULL CHECK (horizon_days BETWEEN 1 AND 365),
    opening_hours  jsonb   NOT NULL CHECK (jsonb_typeof(opening_hours) = 'array')
);

CREATE TABLE rooms (
    room_id          uuid    PRIMARY KEY,
    clinic_id        uuid    NOT NULL REFERENCES clinics,
    name             text    NOT NULL CHECK (name <> ''),
    features         text[]  NOT NULL,
    turnover_minutes integer NOT NULL CHECK (turnover_minutes BETWEEN 0 AND 120),
    UNIQUE (clinic_id, name)
);

CREATE TABLE treatments (
    treatment_id     uuid    PRIMARY KEY,
    version          bigint  NOT NULL CHECK (version > 0),
    name             text    NOT NULL CHECK (name <> ''),
    technique        text    NOT NULL,
    modality         text    NOT NULL,
    duration_minutes integer NOT NULL CHECK (duration_minutes BETWEEN 10 AND 240),
    before_minutes   integer NOT NULL CHECK (before_minutes BETWEEN 0 AND 60),
    after_minutes    integer NOT NULL CHECK (after_minutes BETWEEN 0 AND 60),
    room_features    text[]  NOT NULL,
    price_minor      bigint  NOT NULL CHECK (price_minor >= 0),
    currency         text    NOT NULL CHECK (currency ~ '^[A-Z]{3}$')
);

CREATE TABLE therapists (
    therapist_id     uuid    PRIMARY KEY,
    version          bigint  NOT NULL CHECK (version > 0),
    name             text    NOT NULL CHECK (name <> ''),
    languages        text[]  NOT NULL,
    gender           text,
    experience_since integer NOT NULL CHECK (experience_since >= 1950)
);

CREATE TABLE offered_treatments (
    therapist_id uuid NOT NULL REFERENCES therapists,
    treatment_id uuid NOT NULL REFERENCES treatments,
    PRIMARY KEY (therapist_id, treatment_id)
);

CREATE INDEX offered_treatments_by_treatment ON offered_treatments (treatment_id);

CREATE TABLE licences (
    therapist_id uuid NOT NULL REFERENCES therapists,
    issuer       text NOT NULL,
    number       text NOT NULL,
    valid_from   date NOT NULL,
    valid_until  date NOT NULL CHECK (valid_until >= valid_from),
    PRIMARY KEY (therapist_id, issuer, number, valid_from)
);

-- Local hours of the clinic; ends at 00:00 is the end of the day, effective_until null is until further notice.
CREATE TABLE shifts (
    shift_id        uuid    PRIMARY KEY,
    version         bigint  NOT NULL CHECK (version > 0),
    therapist_id    uuid    NOT NULL REFERENCES therapists,
    clinic_id       uuid    NOT NULL REFERENCES clinics,
    day             integer NOT NULL CHECK (day BETWEEN 1 AND 7),
    starts          time    NOT NULL,
    ends            time    NOT NULL CHECK (ends = '00:00' OR ends > starts),
    effective_from  date    NOT NULL,
    effective_until date    CHECK (effective_until >= effective_from)
);

CREATE INDEX shifts_by_therapist ON shifts (therapist_id);
CREATE INDEX shifts_by_clinic ON shifts (clinic_id, therapist_id);
