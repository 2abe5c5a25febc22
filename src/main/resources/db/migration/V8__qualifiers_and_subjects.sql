-- What an older reader stored lacks these.
ALTER TABLE budget_line
    ADD COLUMN qualifier text CHECK (qualifier IN ('about', 'at-least', 'more-than', 'at-most', 'less-than')),
    ADD COLUMN budget    integer;

-- The value that a finding is about, so that findings can be joined to the rows of a table.
ALTER TABLE finding
    ADD COLUMN "table"         text,
    ADD COLUMN "row"           integer,
    ADD COLUMN field           text,
    ADD COLUMN expected_ja     text,
    ADD COLUMN stated_number   numeric,
    ADD COLUMN expected_number numeric,
    ADD COLUMN difference      numeric;
