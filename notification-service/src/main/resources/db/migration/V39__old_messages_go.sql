-- What was due long ago is found without reading what was due since; in the order they came in, which is about that of
-- their dues. Senders ask by other indexes only.
CREATE INDEX message_by_age ON message USING brin (due_at);

-- Deleting a message asks whether anything refers to it.
CREATE INDEX message_fallback_of ON message (fallback_of) WHERE fallback_of IS NOT NULL;
CREATE INDEX answer_to_message ON answer (message_id);
