-- Trigrams find the beginning of a word anywhere in a text without reading every client.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What a text is searched by: small letters without accents, and one space between words of letters and digits.
CREATE FUNCTION search_words(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN trim(regexp_replace(
    lower(regexp_replace(normalize(given, NFD), '[\u0300-\u036f]', '', 'g') COLLATE pg_c_utf8),
    '[^[:alnum:]]+', ' ', 'g'));

-- A client who was merged into another is a pointer and no more. Whatever belongs to a client refers to bookable_id:
-- so the database lets nothing belong to a pointer, and no merge leave anything behind.
ALTER TABLE client
    ADD COLUMN searched text NOT NULL
        GENERATED ALWAYS AS (' ' || search_words(name || ' ' || email || ' ' || coalesce(phone, ''))) STORED,
    ADD COLUMN merged_into uuid,
    ADD COLUMN bookable_id uuid GENERATED ALWAYS AS (CASE WHEN merged_into IS NULL THEN id END) STORED UNIQUE,
    ADD CONSTRAINT client_merged_into_a_bookable_one FOREIGN KEY (merged_into) REFERENCES client (bookable_id);

CREATE INDEX client_searched ON client USING gin (searched gin_trgm_ops) WHERE merged_into IS NULL;
CREATE INDEX client_merged ON client (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE appointment
    DROP CONSTRAINT appointment_client_id_fkey,
    ADD CONSTRAINT appointment_client_is_bookable FOREIGN KEY (client_id) REFERENCES client (bookable_id);
