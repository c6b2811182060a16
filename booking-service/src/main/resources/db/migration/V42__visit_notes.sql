-- What a therapist noted of a visit, for whoever treats the client next. The words are sealed under the client's own key; in
-- the clear stands that there are some, who wrote them and when.
CREATE TABLE visit_note (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL CHECK (version > 0),
    appointment_id uuid        NOT NULL UNIQUE REFERENCES appointment (id),
    client_id      uuid        NOT NULL REFERENCES client (bookable_id),
    written_by     uuid        NOT NULL,
    written_at     timestamptz NOT NULL,
    sealed         bytea       NOT NULL CHECK (length(sealed) <= 20000),
    changed_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX visit_note_of_client ON visit_note (client_id);

CREATE TRIGGER nothing_of_the_forgotten AFTER INSERT ON visit_note
    FOR EACH ROW EXECUTE FUNCTION nothing_of_the_forgotten();
CREATE TRIGGER nothing_for_the_forgotten AFTER UPDATE ON visit_note
    FOR EACH ROW WHEN (OLD.client_id <> NEW.client_id)
    EXECUTE FUNCTION nothing_of_the_forgotten();
