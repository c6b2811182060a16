-- A service as small as one can be: an aggregate with a version, and what was heard of it, in the order it was heard.
CREATE TABLE account (id uuid PRIMARY KEY, version bigint NOT NULL);
CREATE TABLE heard (position bigint GENERATED ALWAYS AS IDENTITY, subject uuid NOT NULL, version bigint NOT NULL);
