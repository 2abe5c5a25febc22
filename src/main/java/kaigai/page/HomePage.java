package kaigai.page;

import java.util.List;
import kaigai.api.Home.TableLink;

/**
 * What the front page shows.
 *
 * @param description what the dataset is
 * @param reports how many of the survey's reports the release has
 * @param reportNames the countries and cities that they are on, in brackets or behind a colon; empty if they are many
 * @param matrix the ratings
 * @param tables the tables
 * @param formats the formats that they are available in
 * @param examples how to ask the API
 * @param citation how to cite the release
 * @param licence what may be done with the data
 */
public record HomePage(
        String description,
        int reports,
        String reportNames,
        Matrix matrix,
        List<TableLink> tables,
        List<String> formats,
        List<Example> examples,
        String citation,
        String licence) {}
