-- Where a message belongs in a trace, if anybody takes traces: the one of what it was planned for.
ALTER TABLE message ADD COLUMN traceparent text;
