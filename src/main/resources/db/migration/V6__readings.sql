-- Which versions of the reader have read a report. A later version that reads it alike adds itself here, and the bundle
-- needn't be read again at the next start.
CREATE TABLE report_reading (
    report_id       bigint      NOT NULL REFERENCES report,
    reader_version  integer     NOT NULL,
    PRIMARY KEY (report_id, reader_version)
);
INSERT INTO report_reading SELECT id, reader_version FROM report;

GRANT SELECT ON report_reading TO kaigai_reader;
GRANT SELECT, INSERT ON report_reading TO kaigai_importer;
