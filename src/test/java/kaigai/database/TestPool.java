package kaigai.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;

/** Pools as the service has them. */
public final class TestPool {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private TestPool() {}

    /** A pool of at most so many connections, and of none yet. */
    public static AgroalDataSource of(Login login, int most) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(true)
                .connectionPoolConfiguration(pool -> pool.maxSize(most)
                        .acquisitionTimeout(PATIENCE)
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(login.url())
                                .principal(new NamePrincipal(login.username()))
                                .credential(new SimplePassword(login.password())))));
    }
}
