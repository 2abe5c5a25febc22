#!/bin/sh
# Runs a standby: the first time from a copy of the primary, from then on from its own folder.
set -eu

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  rm -rf "$PGDATA" "$PGDATA.copy"
  PGPASSWORD=$KAIGAI_REPLICATION_PASSWORD pg_basebackup --pgdata="$PGDATA.copy" --write-recovery-conf --slot=standby \
    --dbname='host=primary user=kaigai_replication application_name=standby' --checkpoint=fast
  chown -R postgres "$PGDATA.copy"
  mv "$PGDATA.copy" "$PGDATA" # whole or not at all
fi
exec docker-entrypoint.sh postgres "$@"
