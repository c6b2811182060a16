-- Where what is told belongs in a trace, if anybody takes traces: the relay sends it along.
ALTER TABLE outbox ADD COLUMN traceparent text;
