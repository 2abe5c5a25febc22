package kaigai.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The two roles of the program. What each may do stands in the migrations. */
enum Role {
    /** Serves: may select. */
    READER("kaigai_reader", 75),
    /** Imports: may select and insert. */
    IMPORTER("kaigai_importer", 20);

    /** So many that guessing the owner's password takes long, and a start takes a tenth of a second longer. */
    private static final int ITERATIONS = 100_000;

    private static final int BITS = 256;

    private final String username;
    private final int percentOfConnections;

    Role(String username, int percentOfConnections) {
        this.username = username;
        this.percentOfConnections = percentOfConnections;
    }

    String username() {
        return username;
    }

    /** How many of the server's connections it may take: some are left for the owner. */
    int connectionLimit(int maxConnections) {
        return maxConnections * percentOfConnections / 100;
    }

    /**
     * The login of this role. Its password follows from the owner's, so that every server of a database knows it
     * without being told, and whoever knows it can only guess the owner's.
     */
    Login login(Login owner) {
        return owner.as(username, derivedFrom(owner.password() == null ? "" : owner.password()));
    }

    private String derivedFrom(String ownerPassword) {
        byte[] salt = ("kaigai:" + username).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(new PBEKeySpec(ownerPassword.toCharArray(), salt, ITERATIONS, BITS))
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
        }
    }
}
