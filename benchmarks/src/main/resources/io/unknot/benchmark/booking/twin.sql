-- What pgbench writes into: tables like those of the service, with the same constraint.
CREATE SCHEMA twin;
CREATE TABLE twin.appointment (LIKE public.appointment INCLUDING ALL);
CREATE TABLE twin.occupancy (LIKE public.occupancy INCLUDING DEFAULTS INCLUDING GENERATED);
ALTER TABLE twin.occupancy
    ADD CONSTRAINT occupancy_without_overlap EXCLUDE USING gist (resource_id WITH =, during WITH &&);
CREATE INDEX occupancy_by_appointment ON twin.occupancy (appointment_id);
CREATE TABLE twin.outbox (LIKE public.outbox INCLUDING ALL);
