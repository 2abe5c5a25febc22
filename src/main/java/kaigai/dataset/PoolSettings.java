package kaigai.dataset;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import io.quarkus.jdbc.postgresql.runtime.PostgreSQLAgroalConnectionConfigurer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/**
 * Sets what the pool has no property for: it is told at once that the database refuses, and doesn't wait to try again
 * for itself.
 */
@Singleton
@Unremovable
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@JdbcDriver(DatabaseKind.POSTGRESQL)
class PoolSettings extends PostgreSQLAgroalConnectionConfigurer {

    @Override
    public void setExceptionSorter(String databaseKind, AgroalDataSourceConfigurationSupplier configuration) {
        super.setExceptionSorter(databaseKind, configuration);
        configuration.connectionPoolConfiguration().establishmentRetryAttempts(0);
    }
}
