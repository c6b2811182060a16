-- How firm a treatment can be given; none when nobody has said so.
ALTER TABLE treatments
    ADD COLUMN pressures text[] NOT NULL DEFAULT '{}' CHECK (pressures <@ '{light,medium,firm}');

-- Whom booking-service last told that a referral code recommends. The id is the first half of the hash of the code; it may
-- tell of therapists before this service has stored them, so there is no foreign key.
CREATE TABLE recommendations (
    recommendation_id uuid   PRIMARY KEY,
    therapist_ids     uuid[] NOT NULL
);
