package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import kaigai.api.Answer.Links;
import kaigai.api.Answer.Meta;
import kaigai.api.Document.Body;
import kaigai.format.Format;
import kaigai.http.CanonicalUrl;
import kaigai.query.TablePage;
import kaigai.query.TableParameters;
import kaigai.query.TableQuery;
import kaigai.query.Tables;

/**
 * Makes pages of tables: one of the usual length as a whole, by one statement, and a longer one as its rows are read,
 * so that it takes no more memory. How many rows there are stands in headers, so that a longer one counts them first.
 */
@ApplicationScoped
class TablePages {

    private final Tables tables;
    private final TableRows rows;
    private final PageRoom room;

    TablePages(Tables tables, TableRows rows, PageRoom room) {
        this.tables = tables;
        this.rows = rows;
        this.room = room;
    }

    /**
     * The page that a query with a limit asks for.
     *
     * @throws NoRoomException if it is of the usual length, and there is no memory for it
     */
    TableAnswer of(Reading reading, TableQuery query, CanonicalUrl url) {
        if (query.limit().orElseThrow() > TableParameters.DEFAULT_LIMIT) {
            long total = tables.count(query, reading.release());
            if (total - query.offset() > TableParameters.DEFAULT_LIMIT) {
                return streamed(reading, query, url, total);
            }
        }
        return room.make(() -> whole(reading, query, url));
    }

    /** A page whose body is made at once, so that of all that the rows take only that is left. */
    TableAnswer whole(Reading reading, TableQuery query, CanonicalUrl url) {
        TablePage page = tables.page(query, reading.release());
        Paging paging = Paging.of(reading, query, url, page.total());
        byte[] body = bytes(paging, query, page);
        return paging.answer(false, out -> {
            try (out) {
                out.write(body);
            }
        });
    }

    private TableAnswer streamed(Reading reading, TableQuery query, CanonicalUrl url, long total) {
        Paging paging = Paging.of(reading, query, url, total);
        return paging.answer(
                true,
                out -> rows.write(
                        query,
                        reading.release(),
                        new TablePageWriter(out, query.fields(), paging.meta(), paging.links())));
    }

    private static byte[] bytes(Paging paging, TableQuery query, TablePage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TablePageWriter writer = new TablePageWriter(bytes, query.fields(), paging.meta(), paging.links())) {
            for (Object[] row : page.rows()) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Where a page stands among the others. */
    private record Paging(Basis basis, Map<String, String> pages, Links links, Meta meta) {

        static Paging of(Reading reading, TableQuery query, CanonicalUrl url, long total) {
            Map<String, String> pages = Pages.of(reading, url, query.limit().orElseThrow(), query.offset(), total);
            Links links = new Links(reading.self(url), pages.get("next"), reading.pinned(url));
            return new Paging(reading.basis(), pages, links, new Meta(reading.release(), total));
        }

        TableAnswer answer(boolean streamed, Body body) {
            return new TableAnswer(links, basis, Format.JSON, streamed, pages, Optional.empty(), body);
        }
    }
}
