create table visit (id uuid primary kee);
