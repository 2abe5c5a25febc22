package kaigai.dataset;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Reads JSON columns as the importer wrote them, whatever the format of the API. */
@JsonFormat
@PersistenceUnitExtension
final class JsonColumnFormat implements FormatMapper {

    @Override
    public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
        return CanonicalJson.read(json.toString(), type.getJavaType());
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        throw new UnsupportedOperationException("what serves can only read");
    }
}
