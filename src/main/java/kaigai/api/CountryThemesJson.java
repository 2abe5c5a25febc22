package kaigai.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import kaigai.format.JsonFields;
import kaigai.query.CountryThemeView;
import kaigai.query.CountryThemes;
import kaigai.query.CountryThemes.CountryThemeRow;
import kaigai.query.Table;

/** Writes the themes of a country as a list of {@link CountryThemeView}, without making any. */
final class CountryThemesJson extends JsonSerializer<CountryThemes> {

    private static final JsonFields RATING = new JsonFields(Table.THEME_RATINGS.columns());
    private static final JsonFields PROJECT = new JsonFields(Table.INITIATIVES.columns());

    @Override
    public void serialize(CountryThemes themes, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartArray();
        for (CountryThemeRow theme : themes.rows()) {
            json.writeStartObject();
            RATING.write(json, theme.rating());
            json.writeFieldName("projects");
            PROJECT.writeAll(json, theme.projects());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
