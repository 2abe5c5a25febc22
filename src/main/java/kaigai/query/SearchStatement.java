package kaigai.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGStatement;

/**
 * The one statement of a search. Hits with a word in their names come before all others, so the points of the others
 * are only counted where the page reaches them.
 */
final class SearchStatement {

    private static final int COUNTRIES_COUNTED = 100;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SearchStatement(SearchRequest request, String release) {
        add("""
                WITH member AS MATERIALIZED (
                    SELECT r.id AS report_id, row_number() OVER (ORDER BY r.country COLLATE "C")::integer AS place_of_country
                    FROM release_report m JOIN report r ON r.id = m.report_id
                    WHERE m.release = ?""", release);
        filter("r.country", request.countries());
        WordsSql words = new WordsSql(request.words());
        add(
                """
                ), hit AS MATERIALIZED (
                    SELECT place_of_country, place, section, report_id, %s AS name_points
                    FROM search_row r JOIN member m USING (report_id)
                    WHERE %s""".formatted(each(request.words(), "search_name_points(name, ?)", " + "), words.condition()),
                request.words().toArray());
        values.addAll(words.values());
        sections(request);
        add(
                """
                ), scored AS (
                    SELECT hit.*, CASE
                        WHEN name_points > 0 THEN name_points
                        WHEN (SELECT count(*) FROM hit WHERE name_points > 0) >= ? THEN 0
                        ELSE (SELECT %s FROM search_row r WHERE r.report_id = hit.report_id AND r.place = hit.place) END AS score
                    FROM hit
                ), page AS (
                    SELECT * FROM scored ORDER BY score DESC, place_of_country, place LIMIT ? OFFSET ?
                ), facet AS MATERIALIZED (
                    SELECT section, place_of_country, count(*) AS count
                    FROM hit GROUP BY GROUPING SETS ((section), (place_of_country))
                )""".formatted(each(request.words(), "search_text_points(summary, text, ?)", " + ")),
                request.limit() + request.offset());
        values.addAll(request.words());
        values.add(request.limit());
        values.add(request.offset());
        add("""
                SELECT json_build_object(
                    'hits', (
                        SELECT coalesce(json_agg(json_build_object(
                            'table', s."table", 'theme', s.theme, 'kind', s.kind, 'position', r.position,
                            'country', c.country, 'country_ja', c.country_ja, 'country_en', c.country_en, 'score', p.score,
                            'texts', (
                                SELECT json_agg(t ORDER BY t.position) FROM search_text t
                                WHERE t.report_id = p.report_id AND t.place = p.place))
                            ORDER BY p.score DESC, p.place_of_country, p.place), '[]')
                        FROM page p JOIN search_row r USING (report_id, place) JOIN search_section s ON s.id = p.section
                        JOIN country c USING (report_id)),
                    'sections', (
                        SELECT coalesce(json_agg(json_build_object(
                            'table', s."table", 'theme', s.theme, 'kind', s.kind, 'count', f.count)), '[]')
                        FROM facet f JOIN search_section s ON s.id = f.section),
                    'countries', (
                        SELECT coalesce(json_agg(json_build_object(
                            'value', c.country, 'label_ja', c.country_ja, 'label_en', c.country_en, 'count', f.count)
                            ORDER BY f.count DESC, f.place_of_country), '[]')
                        FROM (SELECT * FROM facet WHERE place_of_country IS NOT NULL
                              ORDER BY count DESC, place_of_country LIMIT %d) f
                        JOIN member USING (place_of_country) JOIN country c USING (report_id)))""".formatted(COUNTRIES_COUNTED));
    }

    /** Prepares it on a connection. */
    PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        // The best plan depends on the words: a few rows have them, or most.
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> list) {
                statement.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
        return statement;
    }

    private void add(String text, Object... parameters) {
        sql.append(text).append('\n');
        values.addAll(List.of(parameters));
    }

    private void sections(SearchRequest request) {
        if (!(request.tables().isEmpty()
                && request.themes().isEmpty()
                && request.kinds().isEmpty())) {
            add(" AND section IN (SELECT id FROM search_section WHERE true");
            filter("\"table\"", request.tables());
            filter("theme", request.themes());
            filter("kind", request.kinds());
            add(")");
        }
    }

    private void filter(String column, List<String> wanted) {
        if (!wanted.isEmpty()) {
            add(" AND " + column + " = ANY (?)");
            values.add(wanted);
        }
    }

    private static String each(List<String> words, String expression, String between) {
        return IntStream.range(0, words.size()).mapToObj(i -> expression).collect(Collectors.joining(between));
    }
}
