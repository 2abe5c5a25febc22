import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints the results of a benchmark, a tab-separated file, as Markdown tables with the medians over all rounds. */
final class Tables {

    private static final String NGINX = "nginx";
    private static final String SERVICE = "service";
    /** Columns of an import: milliseconds for all reports, and of CPU. */
    private static final int ALL = 2;

    private static final int ALL_CPU = 3;

    private final List<String[]> results;

    private Tables(List<String[]> results) {
        this.results = results;
    }

    public static void main(String... arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Tables tables = new Tables(Files.readAllLines(Path.of(arguments[0])).stream()
                .map(line -> line.split("\t", -1))
                .toList());
        System.out.println(arguments[1] + ".");
        tables.printImports();
        tables.printLoads();
        tables.printGrowth();
        tables.printWords();
        tables.printInstances();
        tables.printMemory();
        tables.printStarts();
        tables.printReplay();
    }

    private Stream<String[]> of(String kind) {
        return results.stream().filter(result -> result[0].equals(kind));
    }

    private void printImports() {
        List<String[]> imports = of("import").toList();
        header("import of", "per report", "of the first", "CPU per report", "one changed", "heap", "resident", "database", "changes");
        for (String[] it : imports) {
            row(
                    it[1] + " reports",
                    "%.1f ms".formatted(perReport(it, ALL)),
                    "%.2f".formatted(perReport(it, ALL) / perReport(imports.get(0), ALL)),
                    "%.1f ms".formatted(perReport(it, ALL_CPU)),
                    it[4] + " ms",
                    it[6] + " MB",
                    it[7] + " MB",
                    it[8] + " MB",
                    changes(it[1]));
        }
        System.out.println();
        System.out.println("A command that does nothing is subtracted: "
                + imports.stream().map(it -> it[5] + " ms").collect(Collectors.joining(", ")) + ".");
    }

    private String changes(String size) {
        return of("changes")
                .filter(changes -> changes[1].equals(size))
                .map(changes -> "%.0f ms".formatted(1_000 * Double.parseDouble(changes[2])))
                .findFirst()
                .orElse("–");
    }

    private static double perReport(String[] it, int column) {
        return Double.parseDouble(it[column]) / Double.parseDouble(it[1]);
    }

    /** A turn of a server. Latencies are in milliseconds, CPU in microseconds per request. */
    private record Turn(
            String size, int round, String server, String name, double rate, double p50, double p99, double cpu, int failures) {

        static Turn of(String[] it) {
            double requests = Math.max(1, Double.parseDouble(it[6]));
            return new Turn(
                    it[1],
                    Integer.parseInt(it[2]),
                    it[3],
                    it[4],
                    requests / Double.parseDouble(it[7]) * 1e6,
                    Double.parseDouble(it[8]) / 1e3,
                    Double.parseDouble(it[9]) / 1e3,
                    Double.parseDouble(it[5]) * 1e3 / requests,
                    Integer.parseInt(it[10]));
        }
    }

    private Stream<Turn> turns(String kind) {
        return of(kind).map(Turn::of);
    }

    private static <K, T> Map<K, List<T>> by(Function<T, K> key, Stream<T> things) {
        return things.collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private void printLoads() {
        Map<String, List<Turn>> bySize = by(Turn::size, turns("load"));
        bySize.forEach((size, turns) -> {
            header(size + " reports", "requests/s", "p50", "p99", "CPU per request", "requests/s of nginx's", "CPU of nginx's");
            by(turn -> turn.name() + (turn.server().equals(NGINX) ? ": nginx" : ""), turns.stream())
                    .forEach((name, its) -> printLoad(name, its, turns));
            of("skip").filter(skip -> skip[1].equals(size)).forEach(Tables::printSkipped);
        });
        Stream.of("load", "word", "instances", "replay").flatMap(this::turns)
                .filter(turn -> turn.failures() > 0)
                .forEach(turn -> System.out.printf(
                        "%n**%s reports, %s, %s: %d requests failed.**%n",
                        turn.size(), turn.server(), turn.name(), turn.failures()));
    }

    private static void printLoad(String name, List<Turn> its, List<Turn> all) {
        row(
                name,
                "%,.0f".formatted(median(its, Turn::rate)),
                "%.2f ms".formatted(median(its, Turn::p50)),
                "%.2f ms".formatted(median(its, Turn::p99)),
                "%.1f µs".formatted(median(its, Turn::cpu)),
                ratio(its, all, Turn::rate),
                ratio(its, all, Turn::cpu));
    }

    private static void printSkipped(String[] skip) {
        row(skip[2], "skipped: expected " + skip[3] + ", got " + skip[4], "", "", "", "", "");
    }

    /** The median of the ratios to nginx's turn of the same round, since a machine's speed changes over time. */
    private static String ratio(List<Turn> its, List<Turn> all, ToDoubleFunction<Turn> value) {
        Map<Integer, Turn> nginx = all.stream()
                .filter(turn -> turn.server().equals(NGINX) && turn.name().equals(its.get(0).name()))
                .collect(Collectors.toMap(Turn::round, Function.identity()));
        return nginx.isEmpty() || !its.get(0).server().equals(SERVICE)
                ? ""
                : "%.2f".formatted(median(
                        its, turn -> value.applyAsDouble(turn) / value.applyAsDouble(nginx.get(turn.round()))));
    }

    /** How often a country's themes are answered at each size, relative to the first. */
    private void printGrowth() {
        Map<String, List<Turn>> bySize =
                by(Turn::size, turns("load").filter(turn -> turn.server().equals(SERVICE)));
        if (bySize.size() < 2) {
            return;
        }
        String first = bySize.keySet().iterator().next();
        header("requests/s of those at " + first + " reports", bySize.keySet().toArray(String[]::new));
        for (String name : List.of("themes", "themes, past the cache")) {
            double[] rates = bySize.values().stream()
                    .mapToDouble(turns -> median(
                            turns.stream().filter(turn -> turn.name().equals(name)).toList(), Turn::rate))
                    .toArray();
            row(name, Arrays.stream(rates).mapToObj(rate -> "%.2f".formatted(rate / rates[0])).toArray(String[]::new));
        }
    }

    private void printWords() {
        Map<String, List<Turn>> byWord = by(Turn::name, turns("word"));
        if (byWord.isEmpty()) {
            return;
        }
        header(
                "search, one at a time: p50 (p99)",
                turns("word").map(Turn::size).distinct().map(size -> size + " reports").toArray(String[]::new));
        byWord.forEach((word, its) -> row(
                word,
                by(Turn::size, its.stream()).values().stream()
                        .map(turns -> "%.1f ms (%.1f)".formatted(median(turns, Turn::p50), median(turns, Turn::p99)))
                        .toArray(String[]::new)));
    }

    /** A turn of several services: its kind, how many, and what {@link Turn} has. */
    private void printInstances() {
        by(Turn::name, turns("instances")).forEach((kind, turns) -> {
            header("themes, " + kind + " the cache, behind nginx", "requests/s", "of one's", "p50", "p99", "CPU per request");
            Map<String, List<Turn>> byCount = by(Turn::server, turns.stream());
            byCount.forEach((count, its) -> row(
                    count.equals("1") ? "1 service" : count + " services",
                    "%,.0f".formatted(median(its, Turn::rate)),
                    "%.2f".formatted(median(its, Turn::rate) / median(byCount.get("1"), Turn::rate)),
                    "%.2f ms".formatted(median(its, Turn::p50)),
                    "%.2f ms".formatted(median(its, Turn::p99)),
                    "%.1f µs".formatted(median(its, Turn::cpu))));
        });
    }

    private void printMemory() {
        List<String[]> memory = of("memory").toList();
        if (memory.isEmpty()) {
            return;
        }
        header("after the load", "resident", "of these, pages of files", "heap after GC", "heap per further report");
        for (String[] it : memory) {
            row(
                    it[1] + " reports, " + it[2],
                    it[3] + " MB",
                    it[4] + " MB",
                    "%.1f MB".formatted(megabytes(it)),
                    memory.stream()
                            .filter(first -> first[2].equals(it[2]) && !first[1].equals(it[1]))
                            .findFirst()
                            .filter(first -> memory.indexOf(first) < memory.indexOf(it))
                            .map(first -> "%.3f MB".formatted((megabytes(it) - megabytes(first))
                                    / (Double.parseDouble(it[1]) - Double.parseDouble(first[1]))))
                            .orElse(""));
        }
    }

    private static double megabytes(String[] memory) {
        return Double.parseDouble(memory[5]) / 1e6;
    }

    private void printStarts() {
        Map<String, List<String[]>> byName = by(it -> it[2], of("start"));
        if (byName.isEmpty()) {
            return;
        }
        header("start to the first answer", "s", "earlier version", "of the earlier version's");
        byName.forEach((name, starts) -> {
            Map<String, List<String[]>> byVersion = by(it -> it[1], starts.stream());
            List<String[]> own = byVersion.get("this");
            List<String[]> earlier = byVersion.getOrDefault("earlier", List.of());
            row(
                    name,
                    "%.2f".formatted(median(own, Tables::seconds)),
                    earlier.isEmpty() ? "" : "%.2f".formatted(median(earlier, Tables::seconds)),
                    earlier.isEmpty() ? "" : "%.2f".formatted(ratio(own, earlier)));
        });
    }

    private static double seconds(String[] start) {
        return Double.parseDouble(start[3]) / 1_000;
    }

    /** The median of the ratios of starts that followed each other. */
    private static double ratio(List<String[]> its, List<String[]> others) {
        return median(
                IntStream.range(0, its.size()).boxed().toList(),
                round -> seconds(its.get(round)) / seconds(others.get(round)));
    }

    private void printReplay() {
        Map<String, List<Turn>> byOption = by(Turn::name, turns("replay"));
        if (!byOption.isEmpty()) {
            header("themes, past the cache, in the tenth second with an AOT cache", "requests/s", "p99", "CPU per request");
            byOption.forEach((option, its) -> row(
                    option,
                    "%,.0f".formatted(median(its, Turn::rate)),
                    "%.2f ms".formatted(median(its, Turn::p99)),
                    "%.1f µs".formatted(median(its, Turn::cpu))));
        }
    }

    private static <T> double median(List<T> things, ToDoubleFunction<T> value) {
        double[] sorted = things.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void header(String first, String... others) {
        System.out.println();
        row(first, others);
        System.out.println("| --- |" + " ---: |".repeat(others.length));
    }

    private static void row(String first, String... others) {
        System.out.println(Stream.concat(Stream.of(first), Arrays.stream(others))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }
}
