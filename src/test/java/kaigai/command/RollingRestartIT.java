package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kaigai.Programs;
import kaigai.command.SteadyLoad.Outcome;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers behind nginx, each stopped and started in turn, while clients go on asking. */
@Tag("full")
class RollingRestartIT {

    private static final int RESTARTS = Integer.getInteger("kaigai.test.restarts", 2);
    private static final int PER_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int READY = 200;
    private static final int NOT_READY = 503;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    @Test
    void failsNoRequest() throws Exception {
        assumeTrue(Programs.work("nginx", "-v"), "nginx is missing");
        Login login = TestPostgres.newDatabase();
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", login.url(),
                "QUARKUS_DATASOURCE_USERNAME", login.username(),
                "QUARKUS_DATASOURCE_PASSWORD", login.password(),
                "QUARKUS_SHUTDOWN_DELAY", "2S");
        PackagedService[] servers = new PackagedService[2];
        for (int i = 0; i < servers.length; i++) {
            servers[i] = PackagedService.start(folder, environment).awaitReady();
            awaitReadiness(servers[i], READY);
        }
        int port = PackagedService.freePort();
        Process nginx = nginx(port, servers);
        await().ignoreExceptions()
                .until(() -> ask(HttpClient.newHttpClient(), port).statusCode() == 200);
        List<Outcome> outcomes;
        try (SteadyLoad load = new SteadyLoad(port, PER_SECOND)) {
            for (int i = 0; i < RESTARTS; i++) {
                PackagedService old = servers[i % servers.length];
                old.process.destroy();
                assertReadinessGoesDownFirst(old);
                assertThat(old.awaitExit()).as(old.log()).isEqualTo(143);
                servers[i % servers.length] =
                        PackagedService.start(folder, old.port, environment).awaitReady();
                awaitReadiness(servers[i % servers.length], READY);
            }
            outcomes = load.take();
        } finally {
            nginx.destroy();
            nginx.waitFor();
            for (PackagedService server : servers) {
                server.close();
            }
        }
        List<Outcome> failed =
                outcomes.stream().filter(outcome -> outcome.status() != 200).toList();
        System.out.printf("%d restarts, %d answers, %d failed%n", RESTARTS, outcomes.size(), failed.size());
        assertThat(outcomes).isNotEmpty();
        assertThat(failed).isEmpty();
    }

    /** While it still answers. */
    private static void assertReadinessGoesDownFirst(PackagedService server) {
        awaitReadiness(server, NOT_READY);
        HttpResponse<String> answer;
        try {
            answer = ask(CLIENT, server.port);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
    }

    private static void awaitReadiness(PackagedService server, int status) {
        URI ready = URI.create("http://localhost:" + server.managementPort + "/q/health/ready");
        await().pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .until(() -> CLIENT.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                                .statusCode()
                        == status);
    }

    private static HttpResponse<String> ask(HttpClient client, int port) throws IOException, InterruptedException {
        URI themes = URI.create("http://localhost:" + port + "/themes");
        return client.send(HttpRequest.newBuilder(themes).build(), BodyHandlers.ofString());
    }

    /** As users set it up: connections to the servers are kept, and a request that one can't take goes to the other. */
    private Process nginx(int port, PackagedService[] servers) throws IOException {
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                pid %1$s/nginx.pid;
                events { worker_connections 4096; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  proxy_max_temp_file_size 0;
                  upstream kaigai {
                    server 127.0.0.1:%2$d max_fails=0;
                    server 127.0.0.1:%3$d max_fails=0;
                    keepalive 16;
                  }
                  server {
                    listen 127.0.0.1:%4$d;
                    location / {
                      proxy_pass http://kaigai;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_next_upstream error timeout http_503;
                    }
                  }
                }
                """.formatted(folder, servers[0].port, servers[1].port, port));
        return new ProcessBuilder(
                        "nginx",
                        "-p",
                        folder.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        folder.resolve("nginx.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
    }
}
