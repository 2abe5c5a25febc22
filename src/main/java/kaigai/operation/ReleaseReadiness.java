package kaigai.operation;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kaigai.release.Snapshots;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The service is ready once a release is in memory. It doesn't ask the database, which requests don't need either. */
@Readiness
@ApplicationScoped
class ReleaseReadiness implements AsyncHealthCheck {

    private final Snapshots snapshots;

    ReleaseReadiness(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Optional<String> release =
                snapshots.current().map(current -> current.snapshot().release());
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("release").status(release.isPresent());
        release.ifPresent(id -> response.withData("release", id));
        return Uni.createFrom().item(response.build());
    }
}
