package kaigai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseFailureTest {

    @Test
    void isFoundBehindATransactionThatCannotBeCommitted() {
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(new Exception(new SQLException("An I/O error occurred", "08006")));
        Throwable failure = new IllegalStateException(rollback);
        assertThat(DatabaseFailure.isConnectionLost(failure)).isTrue();
        assertThat(DatabaseFailure.isAway(failure)).isTrue();
    }

    @Test
    void isNotWhatIsWrongWithAStatement() {
        Throwable failure = new IllegalStateException(new SQLException("syntax error", "42601"));
        assertThat(DatabaseFailure.isConnectionLost(failure)).isFalse();
        assertThat(DatabaseFailure.isAway(failure)).isFalse();
    }
}
