create table visit (id uuid primary key);
