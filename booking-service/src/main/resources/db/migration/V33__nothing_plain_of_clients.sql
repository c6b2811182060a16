-- Everything here is sealed by now (V32).
DROP INDEX client_searched;
ALTER TABLE client
    DROP COLUMN searched,
    DROP COLUMN name,
    DROP COLUMN email,
    DROP COLUMN phone;
ALTER TABLE client ADD CONSTRAINT client_is_reachable_or_gone CHECK (
    CASE WHEN merged_into IS NULL AND erased_at IS NULL
         THEN num_nulls(contacts, email_hash, found_by) = 0
         ELSE num_nonnulls(contacts, email_hash, phone_hash, found_by) = 0 END);
DROP FUNCTION search_words(text);

ALTER TABLE review DROP COLUMN text;
ALTER TABLE review RENAME COLUMN sealed_text TO text;

CREATE INDEX client_found_by ON client USING gin (found_by);
CREATE INDEX client_by_email ON client (email_hash);
CREATE INDEX client_by_phone ON client (phone_hash);

-- As before, by the phone's hash.
CREATE OR REPLACE FUNCTION live_holds(the_client uuid) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    the_phone bytea := (SELECT phone_hash FROM client WHERE id = the_client);
BEGIN
    PERFORM pg_advisory_xact_lock(key) FROM (
        SELECT DISTINCT hashtextextended(holder, 2) AS key
        FROM unnest(ARRAY[the_client::text, encode(the_phone, 'hex')]) AS holder WHERE holder IS NOT NULL
        ORDER BY key) AS sorted;
    RETURN (
        SELECT count(*) FROM appointment
        WHERE state = 'held' AND hold_kind <> 'offered' AND hold_expires_at > clock_timestamp()
          AND client_id IN (SELECT the_client UNION ALL SELECT id FROM client WHERE phone_hash = the_phone));
END $$;
