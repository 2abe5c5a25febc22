package kaigai.query;

import java.util.List;
import java.util.regex.Pattern;
import kaigai.release.CurrentRelease;
import kaigai.release.ReleaseCatalog;

/** Finds releases in the catalog. */
public final class Releases {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");

    private Releases() {}

    /**
     * The release with this id.
     *
     * @throws InvalidValueException if the text can't be an id
     * @throws UnknownNameException if there is no such release
     */
    public static ReleaseCatalog.Entry get(String id, ReleaseCatalog catalog) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidValueException("release", id, "12 hex digits, as /releases lists them");
        }
        return catalog.find(id)
                .orElseThrow(() -> new UnknownNameException(
                        "release",
                        id,
                        catalog.entries().stream()
                                .map(ReleaseCatalog.Entry::release)
                                .toList()));
    }

    /** All releases, the last published first. */
    public static List<ReleaseView> list(CurrentRelease current) {
        return current.catalog().entries().stream()
                .map(entry -> ReleaseView.of(entry, current))
                .toList();
    }
}
