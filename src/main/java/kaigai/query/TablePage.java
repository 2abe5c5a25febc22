package kaigai.query;

import java.util.List;

/**
 * A part of a table's rows.
 *
 * @param rows for each row the values of the fields that were asked for, in their order
 * @param total how many rows there are in all
 */
public record TablePage(List<Object[]> rows, long total) {}
