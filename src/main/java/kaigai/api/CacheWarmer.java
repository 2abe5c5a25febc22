package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kaigai.cache.CacheKey;
import kaigai.cache.ResponseCache;
import kaigai.cache.StoredAnswer;
import kaigai.dataset.CurrentPublication;
import kaigai.dataset.ReleasePreparation;
import kaigai.http.ContentCoding;
import kaigai.query.CountryNames;
import kaigai.query.SettledRelease;
import kaigai.query.Table;
import kaigai.query.ThemeMatrix;
import kaigai.query.Themes;
import org.jboss.logging.Logger;

/** Makes what is asked for most of a release before it becomes the current one, so that nobody waits for it. */
@ApplicationScoped
class CacheWarmer implements ReleasePreparation {

    private static final Logger LOG = Logger.getLogger(CacheWarmer.class);

    /** What is left of the cache is for what is really asked for. */
    private static final int SHARE = 2;

    private final ResponseCache cache;
    private final AnswerBodies bodies;
    private final TableAnswers tables;
    private final Themes themes;
    private final CountryNames countries;
    private volatile boolean ended;

    CacheWarmer(ResponseCache cache, AnswerBodies bodies, TableAnswers tables, Themes themes, CountryNames countries) {
        this.cache = cache;
        this.bodies = bodies;
        this.tables = tables;
        this.themes = themes;
        this.countries = countries;
    }

    @Override
    public void prepare(CurrentPublication publication) {
        if (!cache.isOn()) {
            return;
        }
        Reading reading = Reading.ofCurrent(new SettledRelease(publication.release(), publication.publishedAt()));
        try {
            keepAll(answers(reading).toList(), publication.id());
        } catch (NoRoomException e) {
            LOG.warn("Not all of the new release is prepared.");
        }
    }

    private void keepAll(List<Supplier<Representation>> answers, long publication) {
        long room = cache.size() / SHARE;
        for (Supplier<Representation> made : answers) {
            Representation answer = made.get();
            for (ContentCoding coding : ContentCoding.values()) {
                room -= keep(answer, coding, publication);
            }
            if (room < 0 || ended) {
                return;
            }
        }
    }

    @Override
    public void end() {
        ended = true;
    }

    private Stream<Supplier<Representation>> answers(Reading reading) {
        Stream<Supplier<Representation>> whole = Stream.of(
                () -> tables.firstPage(Table.COUNTRIES, reading),
                () -> reading.many(themes.all(reading.release()), "/themes"),
                () -> tables.firstPage(ThemeMatrix.of(Optional.empty(), Optional.empty()), reading),
                () -> tables.firstPage(Table.THEME_RATINGS, reading));
        Stream<Supplier<Representation>> ofCountries = countries.ids(reading.release()).stream()
                .map(country ->
                        () -> reading.many(themes.of(country, reading.release()), "/countries/" + country + "/themes"));
        return Stream.concat(whole, ofCountries);
    }

    private int keep(Representation answer, ContentCoding coding, long publication) {
        try {
            StoredAnswer stored = bodies.stored(answer, coding);
            CacheKey key =
                    CacheKey.ofCanonical(publication, coding, answer.links().self());
            cache.keep(key, key, stored);
            return stored.weight();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
