package kaigai.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A file that isn't a Markdown text but may be converted into one. */
enum OtherFormat {
    PDF("%PDF-", null, "PDF", "marker_single report.pdf"),
    DOCX("PK\3\4", "word/", "Word (DOCX)", "pandoc report.docx -t gfm -o report.md"),
    PPTX("PK\3\4", "ppt/", "PowerPoint (PPTX)", "markitdown report.pptx -o report.md"),
    XLSX("PK\3\4", "xl/", "Excel (XLSX)", "markitdown report.xlsx -o report.md"),
    ZIP("PK\3\4", null, "ZIP", "unzip report.zip"),
    OLE("\u00D0\u00CF\u0011\u00E0", null, "Word・Excel・PowerPoint 97-2003", "markitdown report.doc -o report.md");

    private final String start;
    private final String contains;
    private final String name;
    private final String command;

    OtherFormat(String start, String contains, String name, String command) {
        this.start = start;
        this.contains = contains;
        this.name = name;
        this.command = command;
    }

    /** The format of these bytes, if it is one of these. */
    static Optional<OtherFormat> of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(format ->
                        text.startsWith(format.start) && (format.contains == null || text.contains(format.contains)))
                .findFirst();
    }

    /** That this isn't Markdown, and how to convert it. */
    Finding finding() {
        return Finding.of(FindingCode.NOT_MARKDOWN, new Source(0, 1, 1), name)
                .expecting(
                        "Markdownに変換したもの（例: `" + command + "`）",
                        "the report as Markdown, converted for example with `" + command + "`");
    }
}
