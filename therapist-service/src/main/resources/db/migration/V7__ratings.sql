-- How booking-service last told that each therapist is rated: how many reviews gave one star, two, and so on to five. It
-- may tell of a therapist before this service has stored one, so there is no foreign key.
CREATE TABLE ratings (
    therapist_id uuid  PRIMARY KEY,
    counts       int[] NOT NULL CHECK (cardinality(counts) = 5 AND 0 <= ALL (counts))
);

CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE ON ratings
    FOR EACH ROW EXECUTE FUNCTION tell_change('therapist_id');
