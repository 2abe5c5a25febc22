package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kaigai.cache.CacheKey;
import kaigai.cache.ResponseCache;
import kaigai.cache.StoredAnswer;
import kaigai.http.ContentCoding;
import kaigai.http.ServiceAddress;
import kaigai.query.Table;
import kaigai.query.ThemeMatrix;
import kaigai.query.Themes;
import kaigai.release.CurrentRelease;
import kaigai.release.NextReleaseListener;

/** Makes the most requested answers of a release before it becomes current, so that nobody waits for them. */
@ApplicationScoped
class CacheWarmer implements NextReleaseListener {

    /** The rest of the cache is for what is really requested. */
    private static final int SHARE = 2;

    private final ResponseCache cache;
    private final AnswerMaker maker;
    private final TableAnswers tables;
    private final String base;

    CacheWarmer(ResponseCache cache, AnswerMaker maker, TableAnswers tables, ServiceAddress address) {
        base = address.base();
        this.cache = cache;
        this.maker = maker;
        this.tables = tables;
    }

    @Override
    public void prepare(CurrentRelease next) {
        long room = cache.size() / SHARE;
        Iterator<Supplier<Representation>> answers =
                answers(RequestedRelease.current(next, base)).iterator();
        while (room > 0 && answers.hasNext()) {
            Representation answer = answers.next().get();
            for (ContentCoding coding : ContentCoding.values()) {
                room -= keep(answer, coding, next.publication().id());
            }
        }
    }

    private Stream<Supplier<Representation>> answers(RequestedRelease requested) {
        Stream<Supplier<Representation>> whole = Stream.of(
                () -> tables.firstPage(Table.COUNTRIES, requested),
                () -> requested.list(Themes.list(requested.snapshot()), "/themes"),
                () -> tables.firstPage(ThemeMatrix.of(Optional.empty(), Optional.empty()), requested),
                () -> tables.firstPage(Table.THEME_RATINGS, requested));
        Stream<Supplier<Representation>> ofCountries = requested.snapshot().reports().stream()
                .map(report -> () -> requested.list(Themes.list(report), "/countries/" + report.country() + "/themes"));
        return Stream.concat(whole, ofCountries);
    }

    private int keep(Representation answer, ContentCoding coding, long publication) {
        try {
            StoredAnswer stored = maker.make(answer, coding, maker.headers(answer, coding));
            cache.put(CacheKey.ofJson(publication, coding, answer.links().self().substring(base.length())), stored);
            return stored.weight();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
