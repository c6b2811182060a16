#!/bin/sh
# Puts a random password into every folder of passwords that has none yet. Each folder is a volume of its own, which
# only PostgreSQL and the one service that needs it mount. The name of the file is the name of the setting.
set -eu

for folder in "${PASSWORDS:-/passwords}"/*/; do
    file=${folder}unknot.database.password
    if [ ! -s "$file" ]; then
        od -An -N24 -tx1 /dev/urandom | tr -d ' \n' > "$file.new"
        # Readers are neither root nor of one group; nobody else can mount the volume.
        chmod 444 "$file.new"
        mv "$file.new" "$file"
    fi
done

# And a key into every folder of keys: 32 random bytes in base64, in a file whose name is the key's id.
for folder in "${KEYS:-/keys}"/*/; do
    file=${folder}1
    if [ -d "$folder" ] && [ ! -s "$file" ]; then
        head -c 32 /dev/urandom | base64 > "${folder}.new"
        chmod 444 "${folder}.new"
        mv "${folder}.new" "$file"
    fi
done
