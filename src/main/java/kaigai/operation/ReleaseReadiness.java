package kaigai.operation;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kaigai.dataset.CurrentRelease;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who knows a release that can be served, and has warmed up. It asks nobody, so that it needs no thread
 * either: the database may be away while the cache answers.
 */
@Readiness
@ApplicationScoped
class ReleaseReadiness implements AsyncHealthCheck {

    private final CurrentRelease currentRelease;

    ReleaseReadiness(CurrentRelease currentRelease) {
        this.currentRelease = currentRelease;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Optional<String> release = currentRelease.id();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("release").status(release.isPresent() && currentRelease.isPrepared());
        release.ifPresent(id -> response.withData("release", id));
        return Uni.createFrom().item(response.build());
    }
}
