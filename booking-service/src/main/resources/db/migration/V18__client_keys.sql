-- Each client's data key, wrapped by the master key named. What the client says of their health is sealed with it, here
-- and in every backup: to delete the row is to forget it all.
CREATE TABLE client_key (
    client_id  uuid        PRIMARY KEY REFERENCES client (id),
    master_key text        NOT NULL CHECK (length(master_key) BETWEEN 1 AND 200),
    wrapped    text        NOT NULL,
    made_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Who was merged into another has nothing left to read: all of it was sealed again for the other before this.
CREATE FUNCTION a_pointer_needs_no_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM client_key WHERE client_id = NEW.id;
    RETURN NULL;
END
$$;

CREATE TRIGGER a_pointer_needs_no_key AFTER UPDATE OF merged_into ON client
    FOR EACH ROW WHEN (OLD.merged_into IS NULL AND NEW.merged_into IS NOT NULL)
    EXECUTE FUNCTION a_pointer_needs_no_key();
