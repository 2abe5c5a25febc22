package kaigai.report;

/**
 * The mark of one theme in the status grid.
 *
 * @param theme the theme
 * @param label the theme's name as the grid has it
 * @param rating what the mark stands for
 * @param source the grid line
 */
public record GridMark(Theme theme, String label, Rating rating, Source source) {}
