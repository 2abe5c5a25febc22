package kaigai.api;

import kaigai.format.DataPackage.Layout;
import kaigai.format.DataPackage.TableFile;
import kaigai.format.Format;
import kaigai.http.CanonicalUrl;
import kaigai.query.Table;
import kaigai.query.Tabular;

/**
 * Where the service has the parts of a release.
 *
 * @param release the id of the release
 * @param base the service's address, without a slash at its end
 */
record ServedLayout(String release, String base) implements Layout {

    @Override
    public TableFile table(Table<?> table) {
        return new TableFile(table(table, Format.CSV), null, null);
    }

    @Override
    public String report(String country) {
        return pinned(CanonicalUrl.of("/countries/" + country + "/source"));
    }

    /** The address of a table in a format; JSON comes in pages. */
    String table(Tabular<?> table, Format format) {
        CanonicalUrl url = CanonicalUrl.of(table.path());
        return pinned(format == Format.JSON ? url : url.with(Negotiation.FORMAT, format.extension()));
    }

    /** The address that always answers the same. */
    String pinned(CanonicalUrl url) {
        return base + url.with("release", release);
    }
}
