-- What each role may do, said anew at every start: a restored database may have lost it, and a role may give it up
-- (DROP OWNED BY). Whatever isn't granted here is refused.

DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO kaigai_reader, kaigai_importer', current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO kaigai_reader, kaigai_importer;

GRANT SELECT ON report, report_reading, release, release_report, publication, country, theme_rating, organisation,
    initiative, budget_line, finding, current_release TO kaigai_reader;
GRANT SELECT ON current_release TO kaigai_importer;
GRANT SELECT, INSERT ON report, report_reading, release, release_report, publication, country, theme_rating, organisation,
    initiative, budget_line, finding TO kaigai_importer;

REVOKE EXECUTE ON FUNCTION notify_publication() FROM PUBLIC;

-- PostgreSQL lets every role make large objects, write messages into the log of changes, hold the locks that importers wait
-- for, and end the sessions of its own role. Only a superuser can take that away.
DO $$
DECLARE
    changing regprocedure;
BEGIN
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        FOR changing IN
            SELECT oid FROM pg_proc
            WHERE pronamespace = 'pg_catalog'::regnamespace
                AND proname ~ '^(lo_creat|lo_create|lo_from_bytea|pg_logical_emit_message|pg_(try_)?advisory_.*lock.*|pg_cancel_backend|pg_terminate_backend)$'
                AND has_function_privilege('public', oid, 'EXECUTE')
        LOOP
            EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', changing);
        END LOOP;
        GRANT EXECUTE ON FUNCTION pg_advisory_xact_lock(bigint) TO kaigai_importer;
    END IF;
END
$$;
