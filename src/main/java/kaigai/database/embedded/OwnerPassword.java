package kaigai.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The password of the embedded server's owner, kept in a file that only the program's user can read. */
record OwnerPassword(String value) {

    private static final String FORM = "[0-9A-Za-z]+";
    private static final int BYTES = 24;

    /** Where the folder keeps it. */
    static Path file(Path folder) {
        return folder.resolve("password");
    }

    /** The folder's password; empty where the file is missing or damaged. */
    static Optional<OwnerPassword> find(Path folder) throws IOException {
        Path file = file(folder);
        return Files.exists(file)
                ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).strip())
                        .filter(password -> password.matches(FORM))
                        .map(OwnerPassword::new)
                : Optional.empty();
    }

    /** A new random password, which takes the place of what the folder has. */
    static OwnerPassword create(Path folder) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        OwnerPassword password = new OwnerPassword(HexFormat.of().formatHex(random));
        AtomicFile.write(file(folder), password.value);
        return password;
    }

    @Override
    public String toString() {
        return "the owner's password";
    }
}
