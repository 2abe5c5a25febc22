package kaigai.page;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a browser draws pages with. The paths name the digests, so that what is at one of them never changes. */
final class Assets {

    private static final int DIGITS = 12;
    private static final Asset STYLE = Asset.of("style", "css", "text/css;charset=UTF-8");
    private static final Asset ICON = Asset.of("icon", "svg", "image/svg+xml");
    private static final Asset EXPLORER_STYLE = Asset.of("explorer", "css", "text/css;charset=UTF-8");
    private static final Asset EXPLORER_SCRIPT = Asset.of("explorer", "js", "text/javascript;charset=UTF-8");

    private Assets() {}

    /**
     * A file of the program.
     *
     * @param path where it is served
     * @param mediaType its media type
     * @param bytes its content
     */
    record Asset(String path, String mediaType, byte[] bytes) {

        private static Asset of(String name, String extension, String mediaType) {
            byte[] bytes = resource("/page/" + name + "." + extension);
            String path = "/pages/assets/%s-%s.%s".formatted(name, digest(bytes), extension);
            return new Asset(path, mediaType, bytes);
        }
    }

    /** The file at a path, if there is one. */
    static Optional<Asset> at(String path) {
        return List.of(STYLE, ICON, EXPLORER_STYLE, EXPLORER_SCRIPT).stream()
                .filter(asset -> asset.path().equals(path))
                .findFirst();
    }

    /** Where the style sheet is. */
    @TemplateGlobal
    static String style() {
        return STYLE.path();
    }

    /** Where the icon is. */
    @TemplateGlobal
    static String icon() {
        return ICON.path();
    }

    /** Where the style sheet of the page of Swagger UI is. */
    @TemplateGlobal
    static String explorerStyle() {
        return EXPLORER_STYLE.path();
    }

    /** Where the script is that starts Swagger UI. */
    @TemplateGlobal
    static String explorerScript() {
        return EXPLORER_SCRIPT.path();
    }

    private static byte[] resource(String name) {
        try (InputStream resource = Assets.class.getResourceAsStream(name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
