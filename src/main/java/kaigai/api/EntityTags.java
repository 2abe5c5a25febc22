package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Names representations by what makes their bytes: the program, the data, the URL and the coding. So a tag is known
 * before the body is made, and any server of the same program and database gives the same.
 */
@ApplicationScoped
class EntityTags {

    private static final int BYTES = 15;

    private final String program = program();

    /** The strong entity tag of an answer, in quotes (RFC 9110, section 8.8.3). */
    String of(Representation answer, ContentCoding coding) {
        String made = String.join(
                "\n",
                program,
                answer.basis().state(),
                answer.links().self(),
                answer.links().pinned(),
                coding.name());
        byte[] digest = sha256().digest(made.getBytes(StandardCharsets.UTF_8));
        return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES)) + '"';
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
            if (!Files.isRegularFile(file)) {
                return UUID.randomUUID().toString();
            }
            MessageDigest digest = sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return Base64.getUrlEncoder().encodeToString(digest.digest());
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program can't read its own file", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
