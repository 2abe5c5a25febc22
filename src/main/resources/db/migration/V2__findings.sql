-- What was noticed while a report was read. Errors stop an import, so that none is stored.
CREATE TABLE finding (
    id                     bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id              bigint  NOT NULL REFERENCES report,
    country                text    NOT NULL,
    country_ja             text    NOT NULL,
    country_en             text    NOT NULL,
    position               integer NOT NULL,
    level                  text    NOT NULL CHECK (level IN ('warning', 'note')),
    code                   text    NOT NULL,
    message_ja             text    NOT NULL,
    message_en             text    NOT NULL,
    stated                 text    NOT NULL,
    expected               text    NOT NULL,
    source_page            integer NOT NULL,
    source_first_line      integer NOT NULL,
    source_last_line       integer NOT NULL,
    UNIQUE (report_id, position)
);

GRANT SELECT ON finding TO kaigai_reader;
GRANT SELECT, INSERT ON finding TO kaigai_importer;
