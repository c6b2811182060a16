-- Courses of visits, told of in one message. Version 0: only of one of its visits was heard yet.
CREATE TABLE course (
    care_plan_id    uuid   PRIMARY KEY,
    version         bigint NOT NULL CHECK (version >= 0),
    client_id       uuid,
    appointment_ids uuid[] NOT NULL CHECK (cardinality(appointment_ids) <= 200),
    CHECK ((version > 0) = (client_id IS NOT NULL))
);
