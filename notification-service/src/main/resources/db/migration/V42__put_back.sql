-- Few at any time: what is due, was tried in vain and waits for its next try.
CREATE INDEX message_put_back ON message (look_at) WHERE state = 'PLANNED' AND tries > 0;
