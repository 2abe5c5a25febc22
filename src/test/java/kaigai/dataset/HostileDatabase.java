package kaigai.dataset;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.SampleReports;

/** Gives the service under test a database of its own with one report, which has scripts in its texts. */
public class HostileDatabase implements QuarkusTestResourceLifecycleManager {

    /** What would run as text of a page. */
    public static final String SCRIPT = "<script>alert(1)</script>";

    /** What would run as the value of an attribute. */
    public static final String QUOTES = "\"'><img src=x onerror=alert(1)>";

    @Override
    public Map<String, String> start() {
        Login login = TestPostgres.newDatabase();
        try (Connection connection =
                Database.prepare(login).importer().orElseThrow().connect()) {
            new Importer(connection, Clock.systemUTC())
                    .run(List.of(ReportFiles.of("denmark.md", report())), Origin.CURATOR);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", login.url(),
                "quarkus.datasource.username", login.username(),
                "quarkus.datasource.password", login.password());
    }

    private static String report() {
        return SampleReports.denmark()
                .replace("首都\tコペンハーゲン", "首都\tコペンハーゲン" + SCRIPT)
                .replace("組織\tKOMBIT", "組織\tKOMBIT" + QUOTES)
                .replace("約100自治体", "約100自治体" + SCRIPT)
                .replace("テクノロジーレジリエンス", "テクノロジーレジリエンス" + SCRIPT)
                .replace("：2016年以降", "：2016年以降" + SCRIPT)
                .replace("・データ分析", "・データ分析" + QUOTES)
                .replace("(デジタル政府機関\\)](#)", "(デジタル政府機関\\)](javascript:alert\\(1\\))");
    }

    @Override
    public void stop() {
        // The server goes down with the tests' JVM.
    }
}
