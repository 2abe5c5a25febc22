package kaigai.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;

/** A database beside that of the service under test. */
public final class OtherDatabase {

    private OtherDatabase() {}

    /** Imports reports into a new, empty database, and connects to it as the role that may only select. */
    public static Connection holding(List<ReportFile> reports, Clock clock) throws SQLException {
        Database database = Database.prepare(TestPostgres.newDatabase());
        Login importer = database.importer().orElseThrow();
        try (Connection connection = importer.connect()) {
            new Importer(connection, clock).run(reports, Origin.CURATOR);
        }
        return database.reader().connect();
    }
}
