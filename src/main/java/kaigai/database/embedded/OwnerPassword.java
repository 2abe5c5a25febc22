package kaigai.database.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/** The password of the embedded server's owner, kept in a file that only the program's user can read. */
record OwnerPassword(String value) {

    private static final String HOST_RULES =
            "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";
    private static final int BYTES = 24;

    /** The folder's password, a new random one for a new folder. */
    static OwnerPassword in(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            createForOwnerAlone(file);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return new OwnerPassword(Files.readString(file).strip());
    }

    private static void createForOwnerAlone(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** Makes the server ask for passwords. The library sets servers up so that every user of the machine is let in. */
    void demand(EmbeddedPostgres server, Path data) throws IOException, SQLException {
        Path rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(HOST_RULES)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.unwrap(PGConnection.class).alterUserPassword("postgres", value.toCharArray(), "scram-sha-256");
            Files.writeString(rules, HOST_RULES);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    @Override
    public String toString() {
        return "the owner's password";
    }
}
