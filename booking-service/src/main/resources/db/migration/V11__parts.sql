-- What follows the first part of a visit, in order; the other columns are the first part's, and visible is the whole. What
-- each part takes stands in occupancy, where the database refuses overlaps.
ALTER TABLE appointment
    ADD COLUMN further_parts jsonb CHECK (jsonb_array_length(further_parts) BETWEEN 1 AND 3);
