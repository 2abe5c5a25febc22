-- For filters that pick few rows out of many reports. What belongs to one report is found by the unique constraints.

CREATE INDEX country_country ON country (country);
CREATE INDEX theme_rating_country ON theme_rating (country);
CREATE INDEX organisation_country ON organisation (country);
CREATE INDEX initiative_country ON initiative (country);
CREATE INDEX budget_line_country ON budget_line (country);
CREATE INDEX finding_country ON finding (country);

-- Names may be longer than a B-tree takes, and are compared for equality alone.
CREATE INDEX organisation_name ON organisation USING hash (name);
CREATE INDEX initiative_name ON initiative USING hash (name);

CREATE INDEX budget_line_amount_jpy ON budget_line (amount_jpy);
