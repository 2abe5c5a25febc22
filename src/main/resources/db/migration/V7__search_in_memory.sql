-- The service reads whole releases into memory and searches them there, so these tables, functions and indexes have no
-- user any more. Replicas of an earlier version lose /search until they are replaced.

DROP TABLE search_text, search_row, search_section;
DROP FUNCTION search_grams(text), search_name_points(text, text), search_text_points(text, text, text);

DROP INDEX country_country, theme_rating_country, organisation_country, initiative_country, budget_line_country,
    finding_country, organisation_name, initiative_name, budget_line_amount_jpy;
