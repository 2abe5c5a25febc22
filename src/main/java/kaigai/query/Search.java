package kaigai.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaigai.query.FacetsView.Count;
import kaigai.report.Coded;

/** Searches every text of a release. */
@ApplicationScoped
public class Search {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DatabaseConnections connections;

    Search(DatabaseConnections connections) {
        this.connections = connections;
    }

    /**
     * The rows in which all words stand, in any of their texts; the best first, then by country and in the report's
     * order.
     *
     * @param pinned whether the paths of the hits name the release
     */
    @ReadsDatabase
    public SearchResult find(SearchRequest request, String release, boolean pinned) {
        Found found = run(new SearchStatement(request, release));
        int total = found.sections().stream().mapToInt(Section::count).sum();
        List<HitView> hits = found.hits().stream()
                .map(row -> hit(row, request.words(), pinned ? Optional.of(release) : Optional.empty()))
                .toList();
        FacetsView facets = new FacetsView(
                counts(found, Section::table),
                found.countries(),
                counts(found, Section::theme),
                counts(found, Section::kind));
        return new SearchResult(total, hits, facets);
    }

    private record Found(List<Row> hits, List<Section> sections, List<Count> countries) {}

    private record Row(
            String table,
            String theme,
            String kind,
            int position,
            String country,
            String countryJa,
            String countryEn,
            int score,
            List<Text> texts) {}

    private record Text(String field, String text, int sourcePage, int sourceFirstLine, int sourceLastLine) {}

    private record Section(String table, String theme, String kind, int count) {}

    private Found run(SearchStatement search) {
        try (Connection connection = connections.take();
                PreparedStatement statement = search.on(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return JSON.readValue(row.getString(1), Found.class);
        } catch (SQLException e) {
            throw new QueryFailedException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the statement makes JSON of this shape", e);
        }
    }

    private static List<Count> counts(Found found, Function<Section, String> value) {
        Map<String, Long> counts = new LinkedHashMap<>();
        found.sections().forEach(section -> counts.merge(value.apply(section), (long) section.count(), Long::sum));
        return counts.entrySet().stream()
                .map(entry -> {
                    Coded.Label label = SearchLabels.of(entry.getKey());
                    return new Count(entry.getKey(), label.ja(), label.en(), entry.getValue());
                })
                .sorted(Comparator.comparing(Count::count)
                        .reversed()
                        .thenComparing(Count::value, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static HitView hit(Row row, List<String> words, Optional<String> release) {
        Coded.Label theme = SearchLabels.of(row.theme());
        Coded.Label kind = SearchLabels.of(row.kind());
        Text text = row.texts().get(0);
        Snippet snippet = Snippet.of(text.text(), words);
        for (Text candidate : row.texts()) {
            Snippet other = Snippet.of(candidate.text(), words);
            if (other.words() > snippet.words()) {
                text = candidate;
                snippet = other;
            }
        }
        return new HitView(
                row.table(),
                row.country(),
                row.countryJa(),
                row.countryEn(),
                theme.code(),
                theme.ja(),
                theme.en(),
                kind.code(),
                kind.ja(),
                kind.en(),
                row.position(),
                name(row),
                text.field(),
                snippet.pieces(),
                row.score(),
                release.map(id -> pinned(path(row), id)).orElseGet(() -> path(row)),
                text.sourcePage(),
                text.sourceFirstLine(),
                text.sourceLastLine());
    }

    /** Names come first among a row's texts. */
    private static String name(Row row) {
        Text first = row.texts().get(0);
        return List.of("name", "country_ja", "theme_ja").contains(first.field()) ? first.text() : null;
    }

    private static String pinned(String path, String release) {
        return path + (path.contains("?") ? "&" : "?") + "release=" + release;
    }

    private static String path(Row row) {
        String country = "/countries/" + row.country();
        return switch (row.table()) {
            case "countries" -> country;
            case "theme-ratings" -> country + "/themes/" + row.theme();
            default -> country + "/" + row.table() + "?position=" + row.position();
        };
    }
}
