-- Closures: days on which the clinic is closed whatever its hours say; everyYear ones as month and day.
ALTER TABLE clinics
    ADD COLUMN latitude  double precision CHECK (latitude BETWEEN -90 AND 90),
    ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
    ADD COLUMN closures  jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(closures) = 'array'),
    ADD CONSTRAINT clinics_place_in_full CHECK ((latitude IS NULL) = (longitude IS NULL));

ALTER TABLE rooms
    ADD COLUMN capacity integer NOT NULL DEFAULT 1 CHECK (capacity BETWEEN 1 AND 50);

-- The lengths a treatment is booked in, each with a price per currency; the first is the usual one. What was its only length
-- and price becomes the only variant.
ALTER TABLE treatments
    ADD COLUMN variants          jsonb,
    ADD COLUMN strain            jsonb,
    ADD COLUMN suits             text[] NOT NULL DEFAULT '{}',
    ADD COLUMN contraindications jsonb  NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(contraindications) = 'array');

UPDATE treatments SET variants = jsonb_build_array(jsonb_build_object(
    'minutes', duration_minutes,
    'prices', jsonb_build_array(jsonb_build_object('amountMinor', price_minor, 'currency', currency))));

ALTER TABLE treatments
    ALTER COLUMN variants SET NOT NULL,
    ADD CHECK (jsonb_typeof(variants) = 'array' AND variants <> '[]'),
    DROP COLUMN duration_minutes,
    DROP COLUMN price_minor,
    DROP COLUMN currency;

ALTER TABLE therapists
    ADD COLUMN techniques text[] NOT NULL DEFAULT '{}',
    ADD COLUMN conditions text[] NOT NULL DEFAULT '{}',
    ADD COLUMN fees       jsonb  NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(fees) = 'array'),
    ADD COLUMN photo      text CHECK (photo ILIKE 'https://%' AND length(photo) <= 500),
    ADD COLUMN bio        text CHECK (length(bio) <= 2000);
