# Makes the login that the service reads with. The tables come later, and with them what the role may read.
psql -v ON_ERROR_STOP=1 -v password="$KAIGAI_SERVICE_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE kaigai_reader;
CREATE ROLE kaigai_service LOGIN IN ROLE kaigai_reader PASSWORD :'password';
SQL
