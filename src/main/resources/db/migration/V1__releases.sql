-- Nothing here is ever changed, only added. Rows belong to a version of a report, a release is a set of such versions,
-- and the newest publication says which release is the current one.

-- Roles belong to the whole cluster, so another database of it may have made them before.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kaigai_reader') THEN
        CREATE ROLE kaigai_reader;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kaigai_importer') THEN
        CREATE ROLE kaigai_importer;
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO kaigai_reader, kaigai_importer', current_database());
END
$$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- One version of one report: its text, and what the reader made of it in the tables below.
CREATE TABLE report (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest          text        NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
    country         text        NOT NULL,
    source          text        NOT NULL,
    source_sha256   text        NOT NULL CHECK (source_sha256 ~ '^[0-9a-f]{64}$'),
    reader_version  integer     NOT NULL,
    imported_at     timestamptz NOT NULL
);

CREATE TABLE release (
    release         text        PRIMARY KEY CHECK (release ~ '^[0-9a-f]{12}$'),
    digest          text        NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$' AND left(digest, 12) = release),
    created_at      timestamptz NOT NULL
);

CREATE TABLE release_report (
    release         text        NOT NULL REFERENCES release,
    report_id       bigint      NOT NULL REFERENCES report,
    PRIMARY KEY (release, report_id)
);

CREATE TABLE publication (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release         text        NOT NULL REFERENCES release,
    published_at    timestamptz NOT NULL,
    origin          text        NOT NULL CHECK (origin IN ('bundle', 'curator'))
);

CREATE TABLE country (
    id                     bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id              bigint  NOT NULL UNIQUE REFERENCES report,
    country                text    NOT NULL CHECK (country ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    country_ja             text    NOT NULL,
    country_en             text    NOT NULL,
    kind                   text    NOT NULL CHECK (kind IN ('country', 'city')),
    kind_ja                text    NOT NULL,
    kind_en                text    NOT NULL,
    iso_alpha2             text    NOT NULL CHECK (iso_alpha2 ~ '^[A-Z]{2}$'),
    iso_alpha3             text    NOT NULL CHECK (iso_alpha3 ~ '^[A-Z]{3}$'),
    area_km2               numeric,
    population             numeric,
    gdp_usd                numeric,
    capital                text,
    languages              text,
    religions              text,
    head_of_state          text,
    mayor                  text,
    legislature            text,
    legislature_seats      integer,
    legislature_term_years integer,
    government             text,
    form_of_government     text,
    industries             text,
    currency_name          text,
    national_culture       text,
    facts                  jsonb   NOT NULL,
    rankings               jsonb   NOT NULL,
    "references"           jsonb   NOT NULL,
    rating_legend          text,
    report_title           text    NOT NULL,
    report_pages           integer NOT NULL,
    source_page            integer NOT NULL,
    source_first_line      integer NOT NULL,
    source_last_line       integer NOT NULL
);

CREATE TABLE theme_rating (
    id                     bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id              bigint  NOT NULL REFERENCES report,
    country                text    NOT NULL,
    country_ja             text    NOT NULL,
    country_en             text    NOT NULL,
    position               integer NOT NULL,
    theme                  text    NOT NULL,
    theme_ja               text    NOT NULL,
    theme_en               text    NOT NULL,
    rating                 text    NOT NULL CHECK (rating IN ('none', 'information', 'benchmark')),
    rating_ja              text    NOT NULL,
    rating_en              text    NOT NULL,
    rating_mark            text    NOT NULL,
    rating_rank            integer NOT NULL CHECK (rating_rank BETWEEN 0 AND 2),
    grid_label             text    NOT NULL,
    section_label          text,
    category               text,
    overview               text,
    "references"           jsonb   NOT NULL,
    project_references     jsonb   NOT NULL,
    notes                  jsonb   NOT NULL,
    source_page            integer NOT NULL,
    source_first_line      integer NOT NULL,
    source_last_line       integer NOT NULL,
    section_page           integer,
    section_first_line     integer,
    section_last_line      integer,
    UNIQUE (report_id, theme)
);

CREATE TABLE organisation (
    id                     bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id              bigint  NOT NULL REFERENCES report,
    country                text    NOT NULL,
    country_ja             text    NOT NULL,
    country_en             text    NOT NULL,
    position               integer NOT NULL,
    name                   text    NOT NULL,
    summary                text,
    location               text,
    start_year             integer,
    start_month            integer CHECK (start_month BETWEEN 1 AND 12),
    start_text             text,
    "references"           jsonb   NOT NULL,
    source_page            integer NOT NULL,
    source_first_line      integer NOT NULL,
    source_last_line       integer NOT NULL,
    UNIQUE (report_id, position)
);

CREATE TABLE initiative (
    id                     bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id              bigint  NOT NULL REFERENCES report,
    country                text    NOT NULL,
    country_ja             text    NOT NULL,
    country_en             text    NOT NULL,
    position               integer NOT NULL,
    kind                   text    NOT NULL CHECK (kind IN ('policy', 'platform', 'law', 'project')),
    kind_ja                text    NOT NULL,
    kind_en                text    NOT NULL,
    theme                  text    CHECK ((theme IS NOT NULL) = (kind = 'project')),
    theme_ja               text,
    theme_en               text,
    name                   text,
    summary                text,
    location               text,
    start_year             integer,
    start_month            integer CHECK (start_month BETWEEN 1 AND 12),
    start_text             text,
    "references"           jsonb   NOT NULL,
    source_page            integer NOT NULL,
    source_first_line      integer NOT NULL,
    source_last_line       integer NOT NULL,
    UNIQUE (report_id, position)
);

CREATE TABLE budget_line (
    id                     bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id              bigint  NOT NULL REFERENCES report,
    country                text    NOT NULL,
    country_ja             text    NOT NULL,
    country_en             text    NOT NULL,
    position               integer NOT NULL,
    kind                   text    NOT NULL CHECK (kind IN ('total', 'use', 'national', 'other')),
    kind_ja                text    NOT NULL,
    kind_en                text    NOT NULL,
    label                  text    NOT NULL,
    heading                text,
    name                   text    NOT NULL,
    amount_jpy             numeric,
    amount                 numeric,
    currency               text    CHECK (currency ~ '^[A-Z]{3}$'),
    exchange_rate          numeric,
    approximate            boolean,
    period                 text,
    period_start           date,
    period_end             date,
    period_years           integer,
    fiscal_year            integer,
    share                  numeric,
    text                   text    NOT NULL,
    details                jsonb   NOT NULL,
    notes                  jsonb   NOT NULL,
    source_page            integer NOT NULL,
    source_first_line      integer NOT NULL,
    source_last_line       integer NOT NULL,
    UNIQUE (report_id, position)
);

GRANT USAGE ON SCHEMA public TO kaigai_reader, kaigai_importer;
GRANT SELECT ON report, release, release_report, publication, country, theme_rating, organisation, initiative,
    budget_line TO kaigai_reader;
GRANT SELECT, INSERT ON report, release, release_report, publication, country, theme_rating, organisation, initiative,
    budget_line TO kaigai_importer;
