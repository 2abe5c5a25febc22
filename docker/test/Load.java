import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Sends mixed requests to a service until the end of its input: {@code java Load.java ADDRESS}. Each line of the input is
 * the id of a release that has just been published. Exits with 1 if a request failed, or if one that was sent more than
 * two seconds after a publication was answered from an older release.
 */
final class Load {

    private static final int CLIENTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern RELEASE = Pattern.compile("\"meta\":\\{\"release\":\"(\\w+)\"");
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Instant> published = new ConcurrentHashMap<>();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final LongAdder answers = new LongAdder();
    private final LongAccumulator longestMillis = new LongAccumulator(Math::max, 0);
    private volatile boolean done;

    private record Seen(Instant begun, String release) {}

    private Load(String address) {
        this.address = address;
    }

    public static void main(String... arguments) throws Exception {
        Load load = new Load(arguments[0]);
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new Thread(load::run))
                .toList();
        clients.forEach(Thread::start);
        Scanner publications = new Scanner(System.in);
        while (publications.hasNextLine()) {
            load.published.put(publications.nextLine(), Instant.now());
        }
        load.done = true;
        for (Thread client : clients) {
            client.join();
        }
        load.report();
    }

    private void run() {
        while (!done) {
            ask(path());
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Half of them are in every service's cache; hardly any of the others is asked for twice. */
    private static String path() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int number = random.nextInt(1, 5000);
        return switch (random.nextInt(6)) {
            case 0 -> "/countries/denmark/themes";
            case 1 -> "/theme-ratings";
            case 2 -> "/countries";
            case 3 -> "/initiatives?source_first_line__gte=" + number;
            case 4 -> "/search?limit=" + (1 + number % 100) + "&q=" + number;
            default -> "/countries/denmark/source?lines=" + (1 + number % 200);
        };
    }

    private void ask(String path) {
        Instant begun = Instant.now();
        try {
            HttpResponse<String> response = client.send(request(path), BodyHandlers.ofString());
            answers.increment();
            longestMillis.accumulate(Duration.between(begun, Instant.now()).toMillis());
            Matcher release = RELEASE.matcher(response.body());
            if (response.statusCode() != 200 || !release.find()) {
                faults.add(begun + " " + path + ": " + response.statusCode() + " " + response.body());
            } else {
                seen.add(new Seen(begun, release.group(1)));
            }
        } catch (IOException | InterruptedException e) {
            faults.add(begun + " " + path + ": " + e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build();
    }

    private void report() {
        long latest = seen.stream().mapToLong(this::age).max().orElseThrow();
        System.out.printf(
                "%d answers, %d failed, the slowest after %d ms; %d publications, an older release answered what was"
                        + " asked up to %d ms after them%n",
                answers.sum(), faults.size(), longestMillis.get(), published.size(), latest);
        faults.stream().limit(20).forEach(System.out::println);
        System.exit(faults.isEmpty() && latest < PROMISED.toMillis() ? 0 : 1);
    }

    /** For how many milliseconds another release had been the current one when the request began; 0 for none. */
    private long age(Seen answer) {
        Instant own = published.getOrDefault(answer.release(), Instant.MIN);
        return published.values().stream()
                .filter(other -> other.isAfter(own) && other.isBefore(answer.begun()))
                .mapToLong(other -> Duration.between(other, answer.begun()).toMillis())
                .max()
                .orElse(0);
    }
}
