package kaigai.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines of a report. */
@Schema(name = "Source", description = "Lines of a report's own text.")
public record SourceView(
        @Schema(description = "Id of the country or city that the report is on", examples = "denmark")
        String country,

        @Schema(description = "First of the lines, from 1") int firstLine,
        @Schema(description = "Last of the lines") int lastLine,

        @Schema(description = "How many lines the whole report has")
        int lineCount,

        @Schema(description = "SHA-256, in hex, of the whole report")
        String sourceSha256,

        @Schema(description = "The lines as they came, with their line breaks")
        String text) {}
