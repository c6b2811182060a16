CREATE TABLE client (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL,
    email      text        NOT NULL,
    phone      text,
    language   text        NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
