package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Reports as converters may write them, at random: each gives what the clean one gives, or is refused, or a warning
 * tells what differs. None differs silently.
 *
 * <p>{@code -Dkaigai.test.conversions} says how many, {@code -Dkaigai.test.seed} which.
 */
class ConversionMutationsTest {

    private static final int COUNT = Integer.getInteger("kaigai.test.conversions", 200);
    private static final long SEED = Long.getLong("kaigai.test.seed", 1);
    private static final List<String> FURNITURE = List.of(
            "{3}------------------------------------------------",
            "---",
            "***",
            "<!-- page break -->",
            "<!-- Slide number: 2 -->",
            "<!-- image -->",
            "![](_page_3_Picture_0.jpeg)",
            "![](images/0a1b.jpg)",
            "© 2022 Tokyo Metropolitan Government",
            "### Notes:");
    private static final List<String> BULLETS = List.of("* ", "+ ", "• ", "‣ ", "◦ ", "・", "-   ");
    private static final Pattern JOINT = Pattern.compile("(?<=\\d)(?=[\\p{IsHan}\\p{IsKatakana}])|(?<=[億万年月])(?=\\d)");

    private enum Outcome {
        EQUAL,
        REFUSED,
        TOLD,
        SILENT
    }

    @Test
    void noneDiffersSilently() {
        List<String> texts = List.of(
                SampleReports.denmark(),
                SampleReports.converted("korea"),
                SampleReports.converted("singapore"),
                SampleReports.converted("korea-marker"),
                SampleReports.converted("singapore-mineru"));
        List<ReportReader.Result> clean =
                texts.stream().map(ConversionMutationsTest::read).toList();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Random random = new Random(SEED + i);
            int which = random.nextInt(texts.size());
            String mutated = mutated(texts.get(which), random);
            Outcome outcome = outcome(clean.get(which), read(mutated));
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome == Outcome.SILENT) {
                silent.add("seed " + (SEED + i) + ": " + difference(clean.get(which), read(mutated)));
            }
        }
        System.out.println(COUNT + " conversions: " + outcomes);
        assertThat(silent).isEmpty();
        assertThat(outcomes.getOrDefault(Outcome.EQUAL, 0)).isGreaterThan(COUNT / 3);
    }

    private static Outcome outcome(ReportReader.Result clean, ReportReader.Result mutated) {
        if (mutated.report().isEmpty()) {
            return Outcome.REFUSED;
        }
        if (rows(mutated).equals(rows(clean))) {
            return Outcome.EQUAL;
        }
        boolean told = mutated.findings().stream()
                .anyMatch(finding -> finding.code().level() != FindingCode.Level.NOTE
                        && !stated(clean).contains(finding.stated()));
        return told ? Outcome.TOLD : Outcome.SILENT;
    }

    private static Set<String> stated(ReportReader.Result result) {
        return result.findings().stream().map(Finding::stated).collect(Collectors.toSet());
    }

    /** All that a report says, but for lines and blanks. */
    private static String rows(ReportReader.Result result) {
        return result.report()
                .orElseThrow()
                .toString()
                .replaceAll("Source\\[[^]]*]", "")
                .replaceAll("[\\s\\u3000]", "");
    }

    private static String difference(ReportReader.Result clean, ReportReader.Result mutated) {
        String expected = rows(clean);
        String actual = rows(mutated);
        int at = 0;
        while (at < Math.min(expected.length(), actual.length()) && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 40);
        return expected.substring(from, Math.min(expected.length(), at + 40)) + " -> "
                + actual.substring(from, Math.min(actual.length(), at + 40));
    }

    private static String mutated(String text, Random random) {
        String result = text;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            result = switch (random.nextInt(4)) {
                case 0 -> blanks(result, random);
                case 1 -> furniture(result, random);
                case 2 -> result.replaceAll("(?m)^[-•] ", BULLETS.get(random.nextInt(BULLETS.size())));
                default -> misread(result, random);
            };
        }
        return result;
    }

    private static String blanks(String text, Random random) {
        boolean all = random.nextBoolean();
        return JOINT.matcher(text).replaceAll(match -> all || random.nextInt(4) == 0 ? " " : "");
    }

    private static String furniture(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            int at = random.nextInt(lines.size());
            if (lines.get(at).isBlank()) {
                lines.addAll(at, List.of("", FURNITURE.get(random.nextInt(FURNITURE.size())), ""));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** One or two characters of the numbers, read as others. */
    private static String misread(String text, Random random) {
        String result = text;
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            List<MatchResult> places = Pattern.compile(
                            "[01](?!\\d{3,}\\.)|(?<=\\d),(?=\\d{3})|(?<=\\d)億|(?<=\\d)～(?=\\d)")
                    .matcher(result)
                    .results()
                    .toList();
            MatchResult place = places.get(random.nextInt(places.size()));
            String other =
                    switch (place.group()) {
                        case "0" -> "O";
                        case "1" -> "l";
                        case "," -> random.nextBoolean() ? "、" : ".";
                        case "億" -> random.nextBoolean() ? "意" : "憶";
                        default -> "ー";
                    };
            result = result.substring(0, place.start()) + other + result.substring(place.end());
        }
        return result;
    }

    private static ReportReader.Result read(String text) {
        return ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
