package kaigai.dataset;

import java.util.Locale;

/** Who publishes a release. */
public enum Origin {
    /** The program, from the reports that it brings. */
    BUNDLE,
    /** A person; the program then never publishes its own reports over theirs. */
    CURATOR;

    /** The code in the column {@code publication.origin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
