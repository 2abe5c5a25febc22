package kaigai.api;

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
import kaigai.api.Document.Body;
import kaigai.format.About;
import kaigai.format.CsvWriter;
import kaigai.format.Format;
import kaigai.format.RowWriter;
import kaigai.http.CanonicalUrl;
import kaigai.http.MediaTypes;
import kaigai.query.CountryNames;
import kaigai.query.InvalidValueException;
import kaigai.query.TableParameters;
import kaigai.query.TableQuery;
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
    private final TablePages pages;
    private final TableRows rows;

    TableAnswers(Readings readings, CountryNames countries, TablePages pages, TableRows rows) {
        this.readings = readings;
        this.countries = countries;
        this.pages = pages;
        this.rows = rows;
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
        return pages.whole(reading, query, CanonicalUrl.of(table.path()));
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
            return pages.of(reading, query, url);
        }
        CanonicalUrl file = url.with(FormatParameter.NAME, format.extension());
        Body body = out -> {
            About about = new About(table.name(), reading.release());
            rows.write(query, reading.release(), rowWriter(format, byteOrderMark, out, query, about));
        };
        return new TableAnswer(
                reading.links(byteOrderMark ? file.with(BYTE_ORDER_MARK, "true") : file),
                reading.basis(),
                format,
                true,
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
}
