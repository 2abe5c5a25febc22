package kaigai.report;

/**
 * A place in a ranking.
 *
 * @param label the label of its line as it came: {@code ランキング (電子政府)}
 * @param subject what is ranked, the words in the label's brackets: {@code 電子政府}
 * @param rank the place, 1 being the first
 * @param rankedBy who ranks: {@code 国連}; null where the report doesn't say
 * @param year the ranking's year; null where the report doesn't say
 * @param text the place as the report gives it: {@code 1位 (国連2022年)}
 * @param source where it stands
 */
public record Ranking(
        String label, String subject, int rank, String rankedBy, Integer year, String text, Source source) {}
