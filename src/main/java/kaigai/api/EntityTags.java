package kaigai.api;

import static org.apache.commons.codec.digest.MessageDigestAlgorithms.SHA_256;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import kaigai.http.ContentCoding;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Names representations by what makes their bytes: the program, the data, the URL and the coding. So a tag is known
 * before the body is made, and any server of the same program and database gives the same.
 */
@ApplicationScoped
class EntityTags {

    private final String program = program();

    /** The strong entity tag of an answer, in quotes (RFC 9110, section 8.8.3). */
    String of(Representation answer, ContentCoding coding) {
        String made = String.join(
                "\n",
                program,
                answer.validators().state(),
                answer.links().self(),
                answer.links().pinned(),
                coding.name());
        long[] hash = MurmurHash3.hash128x64(made.getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().toHexDigits(hash[0]) + HexFormat.of().toHexDigits(hash[1]) + '"';
    }

    /**
     * The digest of the program's own file, which names the versions of all others; from loose classes none is made.
     */
    private static String program() {
        try {
            Path file = Path.of(EntityTags.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(file)
                    ? new DigestUtils(SHA_256).digestAsHex(file)
                    : UUID.randomUUID().toString();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program can't read its own file", e);
        }
    }
}
