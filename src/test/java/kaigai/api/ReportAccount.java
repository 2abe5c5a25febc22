package kaigai.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Holds a report against what is served, without knowing how reports are read: every piece of text between layout marks
 * must be found in a served string that no other piece has used up.
 */
final class ReportAccount {

    /** Lines that only divide: page headings, contents, section headings, labels, the header of the table. */
    private static final Pattern LAYOUT_LINE =
            Pattern.compile("#*\\s*(?:■目次.*|\\d\\. 基本調査|①基礎情報|②デジタルに関する.*|\\d\\. 重点調査分野\\(11テーマ\\)|11重点分野リサーチ状況"
                    + "|1-①基礎情報|1 - ②デジタルに関する.*|事例|概要|参考|取組概要|取組\\s*|名称\\t概要\\t拠点\\tソース・サイト)");

    private static final Pattern PAGE_HEADING = Pattern.compile("# (.*) ～(.*)\\((\\d+)/(\\d+)\\)");
    private static final Pattern SECTION_HEADING = Pattern.compile("## 2\\.重点調査分野\\(11テーマ\\) –(.*)");

    /**
     * Marks between pieces: cells, bold, links, bullets, ■, escapes; a note's ※ begins a piece, and so does a number ①.
     */
    private static final Pattern MARKS = Pattern.compile("\\t|\\*\\*|</?b>|<a href=\"#\">|</a>|^- \\[|\\]\\(#\\)$|^- |■"
            + "|(?<=\\s)・|^・|\\s+(?=※IMF)|(?=[①②③])|(?<=[★○])\\s|(?<=^-)\\s|、(?=1位)");

    private final List<String> unused;
    private final List<String> missing = new ArrayList<>();

    private ReportAccount(List<String> served) {
        unused = new ArrayList<>(served);
    }

    /** The pieces of the report that aren't served. */
    static List<String> missing(String report, List<String> served) {
        ReportAccount account = new ReportAccount(served);
        List<String> pieces = new ArrayList<>();
        report.lines().forEach(line -> addPieces(line, pieces));
        pieces.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(account::use);
        return account.missing;
    }

    private static void addPieces(String line, List<String> pieces) {
        var page = PAGE_HEADING.matcher(line);
        var section = SECTION_HEADING.matcher(line);
        if (page.matches()) {
            if (page.group(3).equals("1")) {
                pieces.add(page.group(1));
            }
        } else if (section.matches()) {
            pieces.add(section.group(1));
        } else if (!LAYOUT_LINE.matcher(line.strip()).matches()) {
            String divided = line.startsWith("- **") ? line.replaceFirst("：", "\t") : line.replaceFirst("^#+ ", "");
            for (String cell : divided.split("\t")) {
                for (String piece : MARKS.split(cell)) {
                    addPiece(piece, pieces);
                }
            }
        }
    }

    private static void addPiece(String piece, List<String> pieces) {
        String text = piece.replace("\\(", "(").replace("\\)", ")").strip();
        if (!text.isEmpty() && !text.matches("[-－・]|\\d\\.|参考")) {
            pieces.add(text);
        }
    }

    /** Uses up a served string that is this piece, or else this piece of a served string. */
    private void use(String piece) {
        int whole = unused.indexOf(piece);
        if (whole >= 0) {
            unused.remove(whole);
            return;
        }
        for (int i = 0; i < unused.size(); i++) {
            int at = unused.get(i).indexOf(piece);
            if (at >= 0) {
                String rest = unused.remove(i);
                unused.add(rest.substring(0, at));
                unused.add(rest.substring(at + piece.length()));
                return;
            }
        }
        missing.add(piece);
    }
}
