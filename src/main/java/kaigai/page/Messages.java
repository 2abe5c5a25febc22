package kaigai.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages' own words in English; {@code messages/msg_ja.properties} has them in Japanese. */
@MessageBundle(locale = "en")
interface Messages {

    @Message("Skip to the content")
    String skip();

    @Message("Digital government abroad")
    String site_name();

    @Message("Main")
    String nav();

    @Message("Countries and themes")
    String nav_matrix();

    @Message("Search")
    String nav_search();

    @Message("Data and API")
    String nav_data();

    @Message("Language")
    String languages();

    @Message("What countries and cities abroad do in digital government")
    String home_title();

    @Message(
            "Survey of 31 countries and cities in 11 fields, made for the Tokyo Metropolitan Government. The reports are in Japanese and are shown as they came; everything around them is in English here.")
    String survey();

    @Message("This release has {reports} of the survey’s 31 reports{names}.")
    String coverage(int reports, String names);

    @Message("Countries and themes")
    String matrix_title();

    @Message("How the survey rates each country and city in the 11 themes. A mark leads to what the report says.")
    String matrix_caption();

    @Message("Skip the table")
    String matrix_skip();

    @Message("Country or city")
    String matrix_corner();

    @Message("Benchmarks (★) a theme")
    String matrix_total();

    @Message("Countries")
    String countries();

    @Message("Cities")
    String cities();

    @Message("a case that Tokyo should benchmark")
    String legend_benchmark();

    @Message("information available")
    String legend_information();

    @Message("no information")
    String legend_none();

    @Message("Search")
    String search_title();

    @Message(
            "Searches every text of the reports, which are in Japanese. Names of organisations and services often are in English.")
    String search_intro();

    @Message("Keywords")
    String search_label();

    @Message("All words have to be there; “…” is a phrase. For example 電子署名, MitID.")
    String search_hint();

    @Message("Search")
    String search_button();

    @Message("Results for “{q}”")
    String search_results(String q);

    @Message("{first}–{last} of {total}")
    String search_count(long first, long last, long total);

    @Message("Nothing was found. Fewer or shorter words find more.")
    String search_none();

    @Message("Narrow down")
    String search_narrow();

    @Message("Narrowed down to")
    String search_active();

    @Message("Pages of results")
    String search_pages();

    @Message("Previous")
    String search_previous();

    @Message("Next")
    String search_next();

    @Message("Country or city")
    String facet_country();

    @Message("Theme")
    String facet_theme();

    @Message("Kind of text")
    String facet_table();

    @Message("Data and API")
    String data_title();

    @Message("Everything on these pages is open to programs, in any of these formats.")
    String data_intro();

    @Message("Download everything (ZIP)")
    String data_zip();

    @Message("the tables as CSV, their description and the reports")
    String data_zip_what();

    @Message("The tables and their formats")
    String data_caption();

    @Message("Table")
    String data_table();

    @Message("Explorer of the API (Swagger UI)")
    String data_swagger();

    @Message("Description of the API (OpenAPI)")
    String data_openapi();

    @Message("Data Package")
    String data_package();

    @Message("schema.org and DCAT (JSON-LD)")
    String data_dataset();

    @Message("All releases")
    String data_releases();

    @Message("Ask the API")
    String examples_title();

    @Message("With curl")
    String example_curl();

    @Message("In a browser")
    String example_browser();

    @Message("In a notebook, with pandas")
    String example_notebook();

    @Message("In TypeScript, with types made of the OpenAPI document")
    String example_typescript();

    @Message("Release and citation")
    String release_title();

    @Message("A release is a complete state of the data that never changes. Its number is the digest of its content.")
    String release_intro();

    @Message("Release")
    String release_id();

    @Message("Published")
    String release_day();

    @Message("Made")
    String release_day_made();

    @Message("Permanent link")
    String release_forever();

    @Message("How to cite it")
    String release_cite();

    @Message("Source and licence")
    String release_licence();

    @Message("You are reading release {release}.")
    String pinned(String release);

    @Message("Go to the current one")
    String pinned_current();

    @Message("On this page")
    String contents();

    @Message("Basic facts")
    String facts();

    @Message("Basic facts, in the words of the report and as plain numbers")
    String facts_caption();

    @Message("Fact")
    String fact();

    @Message("In the report")
    String fact_stated();

    @Message("As a number")
    String fact_number();

    @Message("Name")
    String fact_country_ja();

    @Message("Area")
    String fact_area_km2();

    @Message("Population")
    String fact_population();

    @Message("Capital")
    String fact_capital();

    @Message("Main languages")
    String fact_languages();

    @Message("Religions")
    String fact_religions();

    @Message("Gross domestic product")
    String fact_gdp_usd();

    @Message("Head of state")
    String fact_head_of_state();

    @Message("Head of the city")
    String fact_mayor();

    @Message("Legislature")
    String fact_legislature();

    @Message("Government")
    String fact_government();

    @Message("Form of government")
    String fact_form_of_government();

    @Message("Main industries")
    String fact_industries();

    @Message("Currency")
    String fact_currency_name();

    @Message("National culture")
    String fact_national_culture();

    @Message("not reported")
    String unreported();

    @Message("References")
    String references();

    @Message("Themes")
    String themes();

    @Message("Rankings")
    String rankings();

    @Message("Share")
    String budget_share();

    @Message("Overview")
    String overview();

    @Message("Projects")
    String projects();

    @Message("Organisations")
    String organisations();

    @Message("Policies, platforms and laws")
    String measures();

    @Message("Location")
    String location();

    @Message("Since")
    String start();

    @Message("Digital budget")
    String budget();

    @Message(
            "Sums of several years are shared out evenly over the years, so that they can be compared. The bars are in proportion to the sums per year, which are rounded.")
    String budget_intro();

    @Message("Lines of the budget in the words of the report, as plain numbers and per year")
    String budget_caption();

    @Message("Purpose")
    String budget_line();

    @Message("Per year")
    String budget_per_year();

    @Message("As stated")
    String budget_stated();

    @Message("As a number")
    String budget_number();

    @Message("Notes on the figures")
    String budget_findings();

    @Message("Data quality notes")
    String findings();

    @Message("Found while the report was read. The data keep what the report says.")
    String findings_intro();

    @Message("Warning")
    String finding_warning();

    @Message("Note")
    String finding_note();

    @Message("Stated")
    String finding_stated();

    @Message("Expected")
    String finding_expected();

    @Message("All {count}")
    String findings_all(int count);

    @Message("Report, {#if first == last}line {first}{#else}lines {first}–{last}{/if}")
    String source_lines(Integer first, Integer last);

    @Message("The report")
    String source_title();

    @Message("The text as it came, with the numbers of its lines.")
    String source_intro();

    @Message("None in the report.")
    String none();

    @Message("Front page")
    String home();

    @Message("You are here")
    String breadcrumb();

    @Message("This page as JSON")
    String json();

    @Message("There is no such page")
    String problem_404();

    @Message("The address can’t be understood")
    String problem_400();

    @Message("The service can’t answer at the moment")
    String problem_503();

    @Message("Something went wrong")
    String problem_other();

    @Message("Words and figures of the reports are shown as they came.")
    String footer();

    @Message("remove")
    String search_remove();

    @Message("Formats")
    String data_formats();

    @Message("References of the projects")
    String project_references();

    @Message("The figures of the budget")
    String budget_below();

    @Message("How the survey rates each country and city in this field")
    String theme_caption();

    @Message("Rating")
    String theme_rating();
}
