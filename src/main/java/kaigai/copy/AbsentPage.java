package kaigai.copy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/** The page that stands where a link of a copied page leads to what only the service has. */
final class AbsentPage {

    private AbsentPage() {}

    /** The page, in Japanese and English. */
    static String text(String release, List<CopiedAnswer> answers) throws IOException {
        Map<String, String> values =
                Map.of("release", release, "style", asset(answers, "css"), "icon", asset(answers, "svg"));
        return new StringSubstitutor(values, "{{", "}}").replace(NginxConfiguration.resource("absent.html"));
    }

    private static String asset(List<CopiedAnswer> answers, String extension) {
        return answers.stream()
                .filter(answer -> answer.extension().equals(extension))
                .map(CopiedAnswer::path)
                .findFirst()
                .orElseThrow();
    }
}
