-- What pgbench writes into: tables like those of the service, with the same constraint.
CREATE SCHEMA twin;
CREATE TABLE twin.appointment (LIKE public.appointment INCLUDING ALL);
CREATE TABLE twin.occupancy (LIKE public.occupancy INCLUDING ALL);
CREATE TABLE twin.outbox (LIKE public.outbox INCLUDING ALL);
