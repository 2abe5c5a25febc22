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
        tables.printInstances();
        tables.printStandby();
        tables.printMemory();
        tables.printStarts();
    }

    private List<String[]> of(String kind) {
        return results.stream().filter(result -> result[0].equals(kind)).toList();
    }

    private void printImports() {
        List<String[]> imports = of("import");
        row("import of", "a report", "of the first", "CPU a report", "one changed", "heap", "resident", "database", "changes");
        rule(9);
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
        System.out.println("Left out is what a command takes that does nothing: "
                + imports.stream().map(it -> it[5] + " ms").collect(Collectors.joining(", ")) + ".");
    }

    private String changes(String size) {
        return of("changes").stream()
                .filter(changes -> changes[1].equals(size))
                .map(changes -> "%.0f ms".formatted(1_000 * Double.parseDouble(changes[2])))
                .findFirst()
                .orElse("–");
    }

    private static double perReport(String[] it, int column) {
        return Double.parseDouble(it[column]) / Double.parseDouble(it[1]);
    }

    /** A turn of a server. Latencies are in milliseconds, CPU in microseconds a request. */
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

    private void printLoads() {
        Map<String, List<Turn>> bySize = of("load").stream()
                .map(Turn::of)
                .collect(Collectors.groupingBy(Turn::size, LinkedHashMap::new, Collectors.toList()));
        bySize.forEach((size, turns) -> {
            System.out.println();
            row(size + " reports", "requests/s", "p50", "p99", "CPU a request", "requests/s of nginx's", "CPU of nginx's");
            rule(7);
            turns.stream()
                    .collect(Collectors.groupingBy(
                            turn -> turn.name() + (turn.server().equals(NGINX) ? ": nginx" : ""),
                            LinkedHashMap::new,
                            Collectors.toList()))
                    .forEach((name, its) -> printLoad(name, its, turns));
            of("skip").stream().filter(skip -> skip[1].equals(size)).forEach(Tables::printSkipped);
        });
        bySize.forEach((size, turns) -> turns.stream()
                .filter(turn -> turn.failures() > 0)
                .forEach(turn -> System.out.printf(
                        "%n**%s reports, %s, %s: %d requests failed.**%n",
                        size, turn.server(), turn.name(), turn.failures())));
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

    /** A turn of several services: its kind, how many, and what {@link Turn} has. */
    private void printInstances() {
        Map<String, List<Turn>> byKind = of("instances").stream()
                .map(it -> Turn.of(new String[] {
                    it[0], it[1], it[2], it[4], it[3], it[5], it[6], it[7], it[8], it[9], it[10]
                }))
                .collect(Collectors.groupingBy(Turn::name, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, turns) -> {
            System.out.println();
            row("themes, " + kind + " the cache, behind nginx", "requests/s", "of one's", "p50", "p99", "CPU a request");
            rule(6);
            turns.stream()
                    .collect(Collectors.groupingBy(Turn::server, LinkedHashMap::new, Collectors.toList()))
                    .forEach((count, its) -> row(
                            count.equals("1") ? "1 service" : count + " services",
                            "%,.0f".formatted(median(its, Turn::rate)),
                            "%.2f".formatted(median(its, Turn::rate)
                                    / median(turns.stream().filter(turn -> turn.server().equals("1")).toList(), Turn::rate)),
                            "%.2f ms".formatted(median(its, Turn::p50)),
                            "%.2f ms".formatted(median(its, Turn::p99)),
                            "%.1f µs".formatted(median(its, Turn::cpu))));
        });
    }

    /** A turn of two services: which servers they read from, and what {@link Turn} has, with PostgreSQL's CPU at the end. */
    private void printStandby() {
        Map<String, List<String[]>> byLayout = of("standby").stream()
                .collect(Collectors.groupingBy(it -> it[3], LinkedHashMap::new, Collectors.toList()));
        if (byLayout.isEmpty()) {
            return;
        }
        System.out.println();
        row("themes, past the cache, two services", "requests/s", "of the primary's", "p50", "p99", "CPU a request", "PostgreSQL's");
        rule(7);
        double primary = median(turns(byLayout.get("primary")), Turn::rate);
        byLayout.forEach((layout, its) -> {
            List<Turn> turns = turns(its);
            row(
                    layout.equals("primary") ? "both read from the primary" : "one reads from a standby",
                    "%,.0f".formatted(median(turns, Turn::rate)),
                    "%.2f".formatted(median(turns, Turn::rate) / primary),
                    "%.2f ms".formatted(median(turns, Turn::p50)),
                    "%.2f ms".formatted(median(turns, Turn::p99)),
                    "%.1f µs".formatted(median(turns, Turn::cpu)),
                    "%.1f µs".formatted(median(its, it -> Double.parseDouble(it[10]) * 1e3 / Double.parseDouble(it[5]))));
        });
    }

    private static List<Turn> turns(List<String[]> its) {
        return its.stream()
                .map(it -> Turn.of(new String[] {
                    it[0], it[1], it[2], SERVICE, it[3], it[4], it[5], it[6], it[7], it[8], it[9]
                }))
                .toList();
    }

    private void printMemory() {
        if (!of("memory").isEmpty()) {
            System.out.println();
            row("resident after the load", "MB", "of these, pages of files");
            rule(3);
            of("memory").forEach(it -> row(it[1] + " reports, " + it[2], it[3], it[4]));
        }
    }

    private void printStarts() {
        if (!of("start").isEmpty()) {
            System.out.println();
            row("start to the first answer", "s", "of plain");
            rule(3);
            Map<String, List<String[]>> byName = of("start").stream()
                    .collect(Collectors.groupingBy(it -> it[1], LinkedHashMap::new, Collectors.toList()));
            List<String[]> plain = byName.entrySet().stream()
                    .filter(starts -> starts.getKey().contains(", plain: "))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(List.of());
            byName.forEach((name, its) -> row(
                    name,
                    "%.2f".formatted(median(its, Tables::seconds)),
                    name.contains(" AOT cache ") ? "%.2f".formatted(ratio(its, plain)) : ""));
        }
    }

    private static double seconds(String[] start) {
        return Double.parseDouble(start[2]) / 1_000;
    }

    /** The median of the ratios of starts that followed each other. */
    private static double ratio(List<String[]> its, List<String[]> plain) {
        return median(
                IntStream.range(0, its.size()).boxed().toList(),
                round -> seconds(its.get(round)) / seconds(plain.get(round)));
    }

    private static <T> double median(List<T> things, ToDoubleFunction<T> value) {
        double[] sorted = things.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void row(String... cells) {
        System.out.println(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static void rule(int columns) {
        System.out.println("| --- |" + " ---: |".repeat(columns - 1));
    }
}
