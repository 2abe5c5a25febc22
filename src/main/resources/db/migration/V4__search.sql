-- What the search looks into. The program folds texts before it stores them (see kaigai.report.FoldedText), so that nothing
-- here depends on the database's locale.

-- In any other encoding a character isn't what the program takes for one.
DO $$
BEGIN
    IF current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION 'The database must have the encoding UTF8; it has %.', current_setting('server_encoding');
    END IF;
END
$$;

-- What hits are counted by.
CREATE TABLE search_section (
    id                     smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "table"                text     NOT NULL,
    theme                  text,
    kind                   text,
    UNIQUE NULLS NOT DISTINCT ("table", theme, kind)
);

-- The texts of one row of the dataset, folded. Each stands between line feeds.
-- The short columns come first because counting reads no others.
CREATE TABLE search_row (
    report_id              bigint   NOT NULL REFERENCES report,
    place                  smallint NOT NULL,
    section                smallint NOT NULL REFERENCES search_section,
    position               smallint NOT NULL,
    name                   text     COLLATE "C" NOT NULL,
    summary                text     COLLATE "C" NOT NULL,
    text                   text     COLLATE "C" NOT NULL,
    PRIMARY KEY (report_id, place)
);
-- Compressed texts would have to be unpacked by every search.
ALTER TABLE search_row ALTER name SET STORAGE EXTERNAL, ALTER summary SET STORAGE EXTERNAL, ALTER text SET STORAGE EXTERNAL;
ALTER TABLE search_row SET (toast_tuple_target = 8160);

-- The same texts in the report's words, for excerpts.
CREATE TABLE search_text (
    report_id              bigint   NOT NULL,
    place                  smallint NOT NULL,
    position               smallint NOT NULL,
    field                  text     NOT NULL,
    text                   text     NOT NULL,
    source_page            integer  NOT NULL,
    source_first_line      integer  NOT NULL,
    source_last_line       integer  NOT NULL,
    PRIMARY KEY (report_id, place, position),
    FOREIGN KEY (report_id, place) REFERENCES search_row
);

-- All characters of a text and all pairs of neighbours. Japanese has no spaces to tell words by, and its words are short:
-- pairs find words of two characters, which the trigrams of pg_trgm don't.
CREATE FUNCTION search_grams(text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    characters text[] := string_to_array($1, NULL);
BEGIN
    RETURN characters || ARRAY(SELECT a || b FROM unnest(characters, characters[2:]) AS pair (a, b) WHERE b IS NOT NULL);
END
$$;
-- A search reads entries that wait to be sorted in one by one, so few may wait.
CREATE INDEX search_row_grams ON search_row USING gin (search_grams(name || summary || text))
    WITH (gin_pending_list_limit = 512);

-- What a word in a name is worth: the most where it is the whole name, less at its beginning, the least within it.
CREATE FUNCTION search_name_points(name text, word text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN strpos(name, word) = 0 THEN 0
        WHEN strpos(name, E'\n' || word || E'\n') > 0 THEN 10000
        WHEN strpos(name, E'\n' || word) > 0 THEN 5000
        ELSE 3000 END
$$;

-- What a word in other texts is worth: more in the summary than elsewhere, and a little more the more often it is there.
CREATE FUNCTION search_text_points(summary text, text text, word text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN strpos(summary, word) > 0 THEN
            100 + least(9, (octet_length(summary) - octet_length(replace(summary, word, ''))) / octet_length(word))
        ELSE 10 + least(9, (octet_length(text) - octet_length(replace(text, word, ''))) / octet_length(word)) END
$$;

GRANT SELECT ON search_section, search_row, search_text TO kaigai_reader;
GRANT SELECT, INSERT ON search_section, search_row, search_text TO kaigai_importer;
