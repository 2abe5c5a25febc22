package kaigai.dataset;

import kaigai.report.Ranking;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country's place in a ranking, in the JSON column {@code country.rankings}. */
@Schema(name = "Ranking", description = "A place in a ranking.")
public record RankingView(
        @Schema(description = "Label as the report has it", examples = "ランキング (電子政府)")
        String label,

        @Schema(description = "What is ranked, as the report names it", examples = "電子政府")
        String subject,

        @Schema(description = "Place, 1 being the first") Integer rank,

        @Schema(description = "Who ranks, as the report names them", examples = "国連", nullable = true)
        String rankedBy,

        @Schema(description = "Year of the ranking", nullable = true)
        Integer year,

        @Schema(description = "The place as the report gives it", examples = "1位 (国連2022年)")
        String text,

        @Schema(description = "Page of the report on which the ranking stands, from 1")
        Integer sourcePage,

        @Schema(description = "First line of the ranking in the report, from 1")
        Integer sourceFirstLine,

        @Schema(description = "Last line of the ranking in the report")
        Integer sourceLastLine) {

    static RankingView of(Ranking ranking) {
        return new RankingView(
                ranking.label(),
                ranking.subject(),
                ranking.rank(),
                ranking.rankedBy(),
                ranking.year(),
                ranking.text(),
                ranking.source().page(),
                ranking.source().firstLine(),
                ranking.source().lastLine());
    }
}
