-- Roles belong to the whole cluster: another database of it may have made them before, and a backup of this one doesn't
-- hold them.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kaigai_reader') THEN
        CREATE ROLE kaigai_reader;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kaigai_importer') THEN
        CREATE ROLE kaigai_importer;
    END IF;
END
$$;
