#!/usr/bin/env bash
# Run by the image of PostgreSQL once, when the data directory is new: a database for each service, and a role that
# owns it. A role may connect to its own database and to no other. What staff read of bookings is read in the role
# staff_reads, which owns nothing and cannot log in (docs/decisions/0027).
set -Eeo pipefail

create() {
    local database=$1 role=$2
    local file=${PASSWORDS:-/run/passwords}/$role/unknot.database.password
    [[ -s $file ]] || { echo "There is no password in $file" >&2; return 1; }
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
        --set database="$database" --set role="$role" --set file="$file" <<'SQL'
\set password `cat :'file'`
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"database" OWNER :"role";
REVOKE ALL ON DATABASE :"database", postgres, template1 FROM PUBLIC;
SQL
}

create therapist therapist_service
create booking booking_service
create notification notification_service

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE staff_reads NOLOGIN;
GRANT staff_reads TO booking_service;
SQL
