package kaigai.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kaigai.format.About;
import kaigai.format.CsvWriter;
import kaigai.format.Format;
import kaigai.format.RowWriter;
import kaigai.http.CanonicalUrl;
import kaigai.query.Column;
import kaigai.query.CountryNames;
import kaigai.query.InvalidValueException;
import kaigai.query.Table;
import kaigai.query.TableParameters;
import kaigai.query.TableQuery;
import kaigai.query.Tabular;
import kaigai.query.TextSearch;
import kaigai.query.ThemeMatrix;
import kaigai.query.UnknownNameException;

/** Answers for tables: understands the request, and gives a page as JSON or all rows in another format. */
@ApplicationScoped
class TableAnswers {

    private static final List<String> MEDIA_TYPES =
            Arrays.stream(Format.values()).map(Format::mediaType).toList();
    private static final String RELEASE = "release";
    private static final String BYTE_ORDER_MARK = "bom";
    private static final List<String> GENERAL = List.of(RELEASE, Negotiation.FORMAT, BYTE_ORDER_MARK);

    private final ReleaseSelector releases;
    private final TextSearch search;
    private final Negotiation negotiation;
    private final ObjectMapper json;

    TableAnswers(ReleaseSelector releases, TextSearch search, Negotiation negotiation, ObjectMapper json) {
        this.negotiation = negotiation;
        this.releases = releases;
        this.search = search;
        this.json = json;
    }

    /** The rows of a table that a request asks for. */
    TableAnswer of(Tabular<?> table, UriInfo uri) {
        return answer(table, Optional.empty(), Optional.empty(), new RequestParameters(uri));
    }

    /** The rows of a country, which may go by any of its names. */
    TableAnswer ofCountry(String country, Tabular<?> table, UriInfo uri) {
        return answer(table, Optional.of(country), Optional.empty(), new RequestParameters(uri));
    }

    /**
     * The rows of a table as a file in the format that the path names.
     *
     * @param country any name of the country whose rows are asked for; empty for all
     * @param table the name of the table
     * @param extension the name of the format
     * @throws UnknownNameException if there is no such table
     */
    TableAnswer file(Optional<String> country, String table, String extension, UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri);
        parameters.take(Negotiation.FORMAT).ifPresent(format -> {
            throw new InvalidValueException(
                    Negotiation.FORMAT, format, "no such parameter, as the path names the format");
        });
        return answer(table(table, uri), country, Format.named(extension), parameters);
    }

    private static Tabular<?> table(String name, UriInfo uri) {
        ThemeMatrix matrix = ThemeMatrix.of(
                Optional.ofNullable(uri.getQueryParameters().getFirst("values")),
                Optional.ofNullable(uri.getQueryParameters().getFirst("lang")));
        List<Tabular<?>> tables =
                Stream.<Tabular<?>>concat(Table.ALL.stream(), Stream.of(matrix)).toList();
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        "table", name, tables.stream().map(Tabular::name).toList()));
    }

    /** The first page of a table, as it answers a request without parameters. */
    <R extends Record> TableAnswer firstPage(Tabular<R> table, RequestedRelease requested) {
        TableQuery<R> query =
                new TableParameters<>(table, Map.of(), GENERAL, UnaryOperator.identity()).read(Optional.empty(), true);
        return page(requested, query, CanonicalUrl.of(table.path()));
    }

    private <R extends Record> TableAnswer answer(
            Tabular<R> table, Optional<String> countryName, Optional<Format> ofFile, RequestParameters parameters) {
        RequestedRelease requested = releases.get(parameters.take(RELEASE).orElse(null));
        Format format = ofFile.orElseGet(() -> format(parameters));
        boolean byteOrderMark = byteOrderMark(parameters, format);
        table.chosenBy().keySet().forEach(parameters::take);
        UnaryOperator<String> countryId =
                name -> CountryNames.get(name, requested.snapshot()).country();
        Optional<String> country = countryName.map(countryId);
        TableQuery<R> query = new TableParameters<>(table, parameters.rest(), GENERAL, countryId)
                .read(country, ofFile.isEmpty() && format == Format.JSON);
        String path = country.map(id -> "/countries/" + id).orElse("") + table.path();
        CanonicalUrl url = new CanonicalUrl(path, table.chosenBy()).with(query.canonical());
        if (ofFile.isPresent()) {
            CanonicalUrl ofPath = new CanonicalUrl(url.path() + "." + format.extension(), url.parameters());
            return file(requested, query, ofPath, format, byteOrderMark);
        }
        return format == Format.JSON
                ? page(requested, query, url)
                : file(requested, query, url.with(Negotiation.FORMAT, format.extension()), format, byteOrderMark);
    }

    private <R extends Record> TableAnswer page(RequestedRelease requested, TableQuery<R> query, CanonicalUrl url) {
        TableQuery.Result<R> result = query.run(requested.snapshot(), search);
        Map<String, String> pages =
                Pages.of(requested, url, query.limit().orElseThrow(), query.offset(), result.total());
        Answer<Rows> page = new Answer<>(
                new Rows(query.fields(), result.rows()),
                new Answer.Meta(requested.id(), result.total()),
                new Answer.Links(requested.self(url), pages.get("next"), requested.pinned(url)),
                requested.validators());
        return new TableAnswer(
                page.links(),
                page.validators(),
                Format.JSON,
                pages,
                Optional.empty(),
                out -> json.writeValue(out, page));
    }

    private <R extends Record> TableAnswer file(
            RequestedRelease requested, TableQuery<R> query, CanonicalUrl url, Format format, boolean byteOrderMark) {
        TableQuery.Result<R> result = query.run(requested.snapshot(), search);
        About about = new About(query.table().name(), requested.id());
        return new TableAnswer(
                requested.links(byteOrderMark ? url.with(BYTE_ORDER_MARK, "true") : url),
                requested.validators(),
                format,
                Map.of(),
                Optional.of("kaigai%s-%s.%s"
                        .formatted(
                                url.path().replaceFirst("\\.\\w+$", "").replace('/', '-'),
                                requested.id(),
                                format.extension())),
                out -> {
                    RowWriter writer = rowWriter(format, byteOrderMark, out, query.fields(), about);
                    for (Record row : result.rows()) {
                        writer.write(row);
                    }
                    writer.close();
                });
    }

    private Format format(RequestParameters parameters) {
        parameters
                .take(Negotiation.FORMAT)
                .filter(name -> Format.named(name).isEmpty())
                .ifPresent(name -> {
                    throw InvalidValueException.notOneOf(Negotiation.FORMAT, name, Format.names());
                });
        return Format.values()[MEDIA_TYPES.indexOf(negotiation.choose(MEDIA_TYPES))];
    }

    private static boolean byteOrderMark(RequestParameters parameters, Format format) {
        String wanted = parameters.take(BYTE_ORDER_MARK).orElse("false");
        if (!List.of("true", "false").contains(wanted)) {
            throw new InvalidValueException(BYTE_ORDER_MARK, wanted, "true or false");
        }
        if (wanted.equals("true") && format != Format.CSV) {
            throw new InvalidValueException(BYTE_ORDER_MARK, wanted, "false except with format=csv");
        }
        return wanted.equals("true");
    }

    private static RowWriter rowWriter(
            Format format, boolean byteOrderMark, OutputStream out, List<Column> columns, About about)
            throws IOException {
        return byteOrderMark ? new CsvWriter(out, columns, true) : format.writer(out, columns, about);
    }
}
