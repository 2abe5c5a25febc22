# Lets the standby stream. The slot keeps what it hasn't got yet, up to max_slot_wal_keep_size.
psql -v ON_ERROR_STOP=1 -v password="$KAIGAI_REPLICATION_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE kaigai_replication LOGIN REPLICATION PASSWORD :'password';
SELECT pg_create_physical_replication_slot('standby');
SQL
echo 'host replication kaigai_replication all scram-sha-256' >>"$PGDATA/pg_hba.conf"
