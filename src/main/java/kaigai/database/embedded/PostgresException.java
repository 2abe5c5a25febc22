package kaigai.database.embedded;

import java.io.IOException;

/** Thrown where a program of PostgreSQL fails. Its message is one line in PostgreSQL's own words. */
final class PostgresException extends IOException {

    private static final long serialVersionUID = 1;

    PostgresException(String message) {
        super(message);
    }
}
