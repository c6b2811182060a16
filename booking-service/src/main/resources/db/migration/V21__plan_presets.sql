-- The cadences courses are offered in. Days are between neighbours; per_week is how many visits each week has, counted
-- from the first. Without minutes a visit is as long as its treatment usually is.
CREATE TABLE plan_preset (
    key             text    PRIMARY KEY CHECK (key ~ '^[a-z][a-z-]{0,39}$'),
    position        int     NOT NULL UNIQUE,
    visits          int     NOT NULL,
    fewest_visits   int     NOT NULL CHECK (fewest_visits >= 1),
    most_visits     int     NOT NULL CHECK (most_visits <= 24),
    minutes         int     CHECK (minutes BETWEEN 1 AND 720),
    min_days        int     NOT NULL CHECK (min_days BETWEEN 1 AND 31),
    ideal_days      int     NOT NULL,
    max_days        int     NOT NULL CHECK (max_days <= 42),
    per_week        int     CHECK (per_week BETWEEN 1 AND 7),
    needs_advice    boolean NOT NULL,
    followed_by     text    REFERENCES plan_preset (key),
    CHECK (visits BETWEEN fewest_visits AND most_visits),
    CHECK (ideal_days BETWEEN min_days AND max_days)
);

INSERT INTO plan_preset VALUES
    ('maintenance', 4, 6, 1, 13, NULL, 12, 14, 16, NULL, false, NULL),
    ('starting',    1, 4, 2,  8, NULL,  4,  5,  7, NULL, false, 'maintenance'),
    ('course',      2, 6, 6,  6, 40,    2,  3,  5, 2,    false, 'maintenance'),
    ('chronic',     3, 6, 1, 24, NULL,  6,  7,  8, NULL, true,  'maintenance');
