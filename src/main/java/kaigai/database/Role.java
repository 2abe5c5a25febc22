package kaigai.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two roles of the program. What each may do, the migrations say. */
enum Role {
    /** Serves: may select. */
    READER("kaigai_reader"),
    /** Imports: may select and insert. */
    IMPORTER("kaigai_importer");

    private final String username;

    Role(String username) {
        this.username = username;
    }

    String username() {
        return username;
    }

    /**
     * The login of this role. Its password follows from the owner's, so that every server of a database knows it
     * without being told, and nobody who knows it learns the owner's.
     */
    Login login(Login owner) {
        return owner.as(username, derivedFrom(owner.password() == null ? "" : owner.password()));
    }

    private String derivedFrom(String ownerPassword) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("kaigai:" + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
