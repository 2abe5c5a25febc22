package kaigai.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaigai.api.Answer.Links;
import kaigai.api.Answer.Meta;
import kaigai.http.CanonicalUrl;
import kaigai.release.CurrentRelease;
import kaigai.release.Snapshot;

/**
 * The release that a request reads, and the answers to that request.
 *
 * @param snapshot the release
 * @param isNamed whether the request names it, and didn't ask for the current one
 * @param since when it became what the request's URL answers: its publication, or its creation if it is named
 * @param base what stands before the paths in links: the service's public URL, or nothing
 */
public record RequestedRelease(Snapshot snapshot, boolean isNamed, Instant since, String base) {

    private static final String RELEASE = "release";

    /** The current release, asked for as such. */
    static RequestedRelease current(CurrentRelease current, String base) {
        return new RequestedRelease(
                current.snapshot(), false, current.publication().publishedAt(), base);
    }

    /** A release that the request names. */
    static RequestedRelease named(Snapshot snapshot, String base) {
        return new RequestedRelease(snapshot, true, snapshot.createdAt(), base);
    }

    /** The id of the release. */
    public String id() {
        return snapshot.release();
    }

    /** The validators of an answer that is made of the release alone. */
    public Validators validators() {
        return new Validators(id(), Optional.of(since), isNamed);
    }

    /** The answer with one thing. */
    <T> Answer<T> one(T data, String path) {
        return answer(data, 1, CanonicalUrl.of(path));
    }

    /** The answer with one thing, of which a parameter chose a part. */
    <T> Answer<T> part(T data, String path, String parameter, Optional<String> value) {
        CanonicalUrl whole = CanonicalUrl.of(path);
        return answer(data, 1, value.map(part -> whole.with(parameter, part)).orElse(whole));
    }

    /** The answer with a list of things. */
    <T> Answer<List<T>> list(List<T> data, String path) {
        return answer(data, data.size(), CanonicalUrl.of(path));
    }

    private <T> Answer<T> answer(T data, int total, CanonicalUrl url) {
        return new Answer<>(data, new Meta(id(), total), links(url), validators());
    }

    /** The links of the answer at a URL, which is the whole. */
    public Links links(CanonicalUrl url) {
        return new Links(self(url), null, pinned(url));
    }

    /** The URL of the answer: it names the release if the request did. */
    public String self(CanonicalUrl url) {
        return isNamed ? pinned(url) : base + url;
    }

    /** The URL that answers the same forever. */
    public String pinned(CanonicalUrl url) {
        return base + url.with(RELEASE, id());
    }
}
