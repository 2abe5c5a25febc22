package kaigai.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the dataset in which all words of a search stand. */
@Schema(name = "Hit", description = "A row of the dataset in which all words of the search stand.")
public record HitView(
        @Schema(
                description = "Table that the row belongs to",
                enumeration = {"themes", "countries", "theme-ratings", "organisations", "initiatives", "budget-lines"})
        String table,

        @Schema(
                description = "Id of the country or city; null for a theme, which is of none",
                nullable = true,
                examples = "denmark")
        String country,

        @Schema(description = "Japanese name of the country or city; null for a theme", nullable = true)
        String countryJa,

        @Schema(description = "English name of the country or city; null for a theme", nullable = true)
        String countryEn,

        @Schema(
                description = "Id of the theme that the row stands under; null where it stands under none",
                nullable = true)
        String theme,

        @Schema(description = "Japanese name of the theme", nullable = true)
        String themeJa,

        @Schema(description = "English name of the theme", nullable = true)
        String themeEn,

        @Schema(
                description = "The row's `kind`; null for theme ratings and organisations, which have none",
                nullable = true)
        String kind,

        @Schema(description = "Japanese label of `kind`", nullable = true)
        String kindJa,

        @Schema(description = "English label of `kind`", nullable = true)
        String kindEn,

        @Schema(description = "The row's `position` in its table; 1 for a country")
        int position,

        @Schema(
                description =
                        "Title of the row, in English if the words are English and the row has an English title; null for a project without a name",
                nullable = true)
        String name,

        @Schema(description = "Field of the row that the snippet is from", examples = "summary")
        String field,

        @Schema(
                description =
                        "Excerpt of the field as plain text, without marks of Markdown or HTML, in pieces that make the text when joined; those with `match` are what was searched for")
        List<Piece> snippet,

        @Schema(
                description =
                        "Relevance, the sum over all words: 10000 for a word that is the whole name of the row, 5000 for one that a name begins with, 3000 for one in a name, 100 for one in the summary or overview, 10 for one in another text; half of that for a synonym. A rating of `none` has 0")
        int score,

        @Schema(description = "Path that serves the row, alone or among its country's rows of that table")
        String url,

        @Schema(
                description = "Page of the report on which the text of the field stands, from 1; null for a theme",
                nullable = true)
        Integer sourcePage,

        @Schema(description = "First line of that text in the report, from 1; null for a theme", nullable = true)
        Integer sourceFirstLine,

        @Schema(description = "Last line of that text in the report; null for a theme", nullable = true)
        Integer sourceLastLine) {

    /** A piece of a snippet. */
    @Schema(name = "SnippetPiece", description = "A piece of a snippet.")
    public record Piece(
            @Schema(description = "The piece, as the report has it; `…` where the excerpt leaves something out")
            String text,

            @Schema(description = "Whether it is what was searched for")
            boolean match) {}
}
