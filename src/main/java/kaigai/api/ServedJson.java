package kaigai.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import kaigai.query.CountryThemes;

/** Lets JSON be written by compiled code that reads the records, and not by reflection, and of rows as they are. */
@ApplicationScoped
class ServedJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new BlackbirdModule());
        json.registerModule(new SimpleModule().addSerializer(CountryThemes.class, new CountryThemesJson()));
    }
}
