package kaigai.api;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import kaigai.api.Answer.Links;

/**
 * A request once it is settled which release it reads, and what its canonical path is.
 *
 * @param release the id of the release
 * @param asked the release that the request names; null where it leaves it to the service
 */
record Reading(String release, String asked) {

    private static final String RELEASE = "release";

    /** The answer with one thing. */
    <T> Answer<T> one(T data, String path) {
        return Answer.one(data, release, links(UriBuilder.fromPath(path)));
    }

    /** The answer with one thing, of which a parameter chose a part. */
    <T> Answer<T> part(T data, String path, String parameter, Optional<String> value) {
        UriBuilder self = UriBuilder.fromPath(path);
        value.ifPresent(chosen -> self.queryParam(parameter, chosen));
        return Answer.one(data, release, links(self));
    }

    /** The answer with something that is about this release, and whose path therefore names it already. */
    <T> Answer<T> about(T data, String path, String parameter, Optional<String> value) {
        UriBuilder self = UriBuilder.fromPath(path);
        value.ifPresent(chosen -> self.queryParam(parameter, chosen));
        String link = self.build().toString();
        return Answer.one(data, release, new Links(link, null, link));
    }

    /** The answer with a list of things. */
    <T> Answer<List<T>> many(List<T> data, String path) {
        return Answer.many(data, release, links(UriBuilder.fromPath(path)));
    }

    private Links links(UriBuilder canonical) {
        String pinned = canonical.clone().queryParam(RELEASE, release).build().toString();
        String self = asked == null ? canonical.build().toString() : pinned;
        return new Links(self, null, pinned);
    }
}
