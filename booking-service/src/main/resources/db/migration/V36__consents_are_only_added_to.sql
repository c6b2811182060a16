-- Which version of the words a client was shown when they agreed, or took it back; before this there was one.
ALTER TABLE consent ADD COLUMN wording int NOT NULL DEFAULT 1 CHECK (wording > 0);
ALTER TABLE consent ALTER COLUMN wording DROP DEFAULT;

-- What was said under an id stays there when that is merged into another: it is read with the other's.
ALTER TABLE consent
    DROP CONSTRAINT consent_client_id_fkey,
    ADD CONSTRAINT consent_client_id_fkey FOREIGN KEY (client_id) REFERENCES client (id);

CREATE FUNCTION consents_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'consents are only ever added to' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER consent_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON consent
    FOR EACH STATEMENT EXECUTE FUNCTION consents_stay();

REVOKE UPDATE, DELETE, TRUNCATE ON consent FROM CURRENT_USER;
