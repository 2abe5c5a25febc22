package kaigai.api;

import java.util.List;
import java.util.Optional;
import kaigai.api.Answer.Links;
import kaigai.api.Answer.Meta;
import kaigai.http.CanonicalUrl;
import kaigai.query.SettledRelease;

/**
 * A request once it is settled which release it reads, and what its canonical path is.
 *
 * @param release the id of the release
 * @param asked the release that the request names; null where it leaves it to the service
 * @param basis what its answer rests on
 */
public record Reading(String release, String asked, Basis basis) {

    private static final String RELEASE = "release";

    /** Of a release because it is the current one. */
    static Reading ofCurrent(SettledRelease release) {
        return new Reading(release.id(), null, new Basis(release.id(), Optional.of(release.since()), false));
    }

    /** Of a release that the request names. */
    static Reading ofNamed(SettledRelease release) {
        return new Reading(release.id(), release.id(), new Basis(release.id(), Optional.of(release.since()), true));
    }

    /** The answer with one thing. */
    <T> Answer<T> one(T data, String path) {
        return answer(data, 1, links(CanonicalUrl.of(path)));
    }

    /** The answer with one thing, of which a parameter chose a part. */
    <T> Answer<T> part(T data, String path, String parameter, Optional<String> value) {
        return answer(data, 1, links(chosen(path, parameter, value)));
    }

    /** The answer with something that is about this release, and whose path therefore names it already. */
    <T> Answer<T> about(T data, String path, String parameter, Optional<String> value) {
        String link = chosen(path, parameter, value).toString();
        return answer(data, 1, new Links(link, null, link));
    }

    /** The answer with a list of things. */
    <T> Answer<List<T>> many(List<T> data, String path) {
        return answer(data, data.size(), links(CanonicalUrl.of(path)));
    }

    private <T> Answer<T> answer(T data, int total, Links links) {
        return new Answer<>(data, new Meta(release, total), links, basis);
    }

    private static CanonicalUrl chosen(String path, String parameter, Optional<String> value) {
        CanonicalUrl whole = CanonicalUrl.of(path);
        return value.map(part -> whole.with(parameter, part)).orElse(whole);
    }

    /** Where the answer at a URL is, once as it was asked for and once for ever. */
    public Links links(CanonicalUrl url) {
        return new Links(self(url), null, pinned(url));
    }

    /** The URL of the answer: it names the release if the request did. */
    public String self(CanonicalUrl url) {
        return asked == null ? url.toString() : pinned(url);
    }

    /** The URL that answers the same for ever. */
    public String pinned(CanonicalUrl url) {
        return url.with(RELEASE, release).toString();
    }
}
