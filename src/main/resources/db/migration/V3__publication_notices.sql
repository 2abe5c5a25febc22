-- What the current release is, said once, and word of a new one for every server that listens.

CREATE VIEW current_release AS
    SELECT id AS publication_id, release, published_at, origin FROM publication ORDER BY id DESC LIMIT 1;

-- PostgreSQL passes it on when the publication commits, and not before.
CREATE FUNCTION notify_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_catalog.pg_notify('kaigai_publication', NEW.release);
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION notify_publication() FROM PUBLIC;

CREATE TRIGGER publication_notice AFTER INSERT ON publication FOR EACH ROW EXECUTE FUNCTION notify_publication();

GRANT SELECT ON current_release TO kaigai_reader, kaigai_importer;
