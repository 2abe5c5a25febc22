package kaigai.api;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kaigai.api.Answer.Links;
import kaigai.api.Document.Body;
import kaigai.format.About;
import kaigai.format.CsvWriter;
import kaigai.format.Format;
import kaigai.format.JsonFields;
import kaigai.format.JsonWriter;
import kaigai.format.RowWriter;
import kaigai.http.CanonicalUrl;
import kaigai.http.MediaTypes;
import kaigai.query.CountryNames;
import kaigai.query.InvalidValueException;
import kaigai.query.TablePage;
import kaigai.query.TableParameters;
import kaigai.query.TableQuery;
import kaigai.query.Tables;
import kaigai.query.Tabular;

/** Answers for tables: understands the request, and gives a page as JSON or all rows in another format. */
@ApplicationScoped
class TableAnswers {

    private static final List<Variant> VARIANTS = Arrays.stream(Format.values())
            .map(format -> MediaTypes.variant(format.mediaType()))
            .toList();
    private static final String RELEASE = "release";
    private static final String BYTE_ORDER_MARK = "bom";
    private static final List<String> GENERAL = List.of(RELEASE, FormatParameter.NAME, BYTE_ORDER_MARK);

    private final Readings readings;
    private final CountryNames countries;
    private final Tables tables;

    TableAnswers(Readings readings, CountryNames countries, Tables tables) {
        this.readings = readings;
        this.countries = countries;
        this.tables = tables;
    }

    /** The rows of a table that a request asks for. */
    TableAnswer of(Tabular table, UriInfo uri, Request request) {
        return answer(table, Optional.empty(), new RequestParameters(uri), request);
    }

    /** The rows of a country, by whatever name it goes. */
    TableAnswer ofCountry(String country, Tabular table, UriInfo uri, Request request) {
        return answer(table, Optional.of(country), new RequestParameters(uri), request);
    }

    /** The first page of a table, as it answers a request without parameters. */
    TableAnswer firstPage(Tabular table, Reading reading) {
        TableQuery query =
                new TableParameters(table, Map.of(), GENERAL, UnaryOperator.identity()).read(Optional.empty(), true);
        return page(reading, query, CanonicalUrl.of(table.path()));
    }

    private TableAnswer answer(
            Tabular table, Optional<String> countryName, RequestParameters parameters, Request request) {
        Reading reading = readings.of(parameters.take(RELEASE).orElse(null));
        Format format = format(parameters, request);
        boolean byteOrderMark = byteOrderMark(parameters, format);
        table.chosenBy().keySet().forEach(parameters::take);
        Optional<String> country = countryName.map(name -> countries.id(name, reading.release()));
        boolean paged = format == Format.JSON;
        TableQuery query = new TableParameters(
                        table, parameters.rest(), GENERAL, name -> countries.id(name, reading.release()))
                .read(country, paged);
        String path = country.map(id -> "/countries/" + id).orElse("") + table.path();
        CanonicalUrl url = new CanonicalUrl(path, table.chosenBy()).with(query.canonical());
        if (paged) {
            return page(reading, query, url);
        }
        CanonicalUrl file = url.with(FormatParameter.NAME, format.extension());
        Body body = out -> {
            About about = new About(table.name(), reading.release());
            write(reading, query, rowWriter(format, byteOrderMark, out, query, about));
        };
        return new TableAnswer(
                reading.links(byteOrderMark ? file.with(BYTE_ORDER_MARK, "true") : file),
                reading.basis(),
                format,
                Map.of(),
                Optional.of("kaigai%s-%s.%s".formatted(path.replace('/', '-'), reading.release(), format.extension())),
                body);
    }

    /** The parameter has replaced {@code Accept} by now, if it means a format. */
    private static Format format(RequestParameters parameters, Request request) {
        parameters
                .take(FormatParameter.NAME)
                .filter(name -> Format.named(name).isEmpty())
                .ifPresent(name -> {
                    throw InvalidValueException.notOneOf(FormatParameter.NAME, name, Format.names());
                });
        return Format.values()[VARIANTS.indexOf(MediaTypes.chosen(VARIANTS, request))];
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
            Format format, boolean byteOrderMark, OutputStream out, TableQuery query, About about) throws IOException {
        return byteOrderMark ? new CsvWriter(out, query.fields(), true) : format.writer(out, query.fields(), about);
    }

    private void write(Reading reading, TableQuery query, RowWriter writer) throws IOException {
        try {
            tables.stream(query, reading.release(), writer::write);
        } catch (IOException | RuntimeException e) {
            writer.abandon();
            throw e;
        }
        writer.close();
    }

    private TableAnswer page(Reading reading, TableQuery query, CanonicalUrl url) {
        TablePage page = tables.page(query, reading.release());
        Map<String, String> pages = Pages.of(reading, url, query.limit().orElseThrow(), query.offset(), page.total());
        Links links = new Links(reading.self(url), pages.get("next"), reading.pinned(url));
        return new TableAnswer(
                links,
                reading.basis(),
                Format.JSON,
                pages,
                Optional.empty(),
                out -> writeJson(out, reading, query, page, links));
    }

    private static void writeJson(OutputStream out, Reading reading, TableQuery query, TablePage page, Links links)
            throws IOException {
        try (JsonGenerator json = JsonWriter.begin(out)) {
            json.writeStartObject();
            json.writeFieldName("data");
            new JsonFields(query.fields()).writeAll(json, page.rows());
            json.writePOJOField("meta", new Answer.Meta(reading.release(), page.total()));
            json.writePOJOField("links", links);
            json.writeEndObject();
        }
    }
}
