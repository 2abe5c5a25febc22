package kaigai.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kaigai.dataset.Columns;
import kaigai.query.ChangesView.AlteredField;

/** Looks into views by the names of their fields. */
final class RowFields {

    /** Where a row stands in its report changes with every line above it, and says nothing. */
    private static final Set<String> PLACE = Set.of(
            "position",
            "sourcePage",
            "sourceFirstLine",
            "sourceLastLine",
            "sectionPage",
            "sectionFirstLine",
            "sectionLastLine");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** Kept, since a class looks its components up anew whenever it is asked. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> view) {
            return List.of(view.getRecordComponents());
        }
    };

    private RowFields() {}

    /** The values of the components, joined by slashes; those that are null are left out. */
    static String key(Record row, List<String> components) {
        return components.stream()
                .map(name -> value(row, component(row, name)))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" / "));
    }

    /** The fields in which two rows differ, their places left aside. */
    static List<AlteredField> altered(Record before, Record after) {
        return COMPONENTS.get(after.getClass()).stream()
                .filter(component -> !PLACE.contains(component.getName()))
                .map(component -> new AlteredField(
                        Columns.name(component), written(value(before, component)), written(value(after, component))))
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
    }

    private static RecordComponent component(Record row, String name) {
        return COMPONENTS.get(row.getClass()).stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("views are public records", e);
        }
    }

    /** Facts and rankings bear their lines, which are left aside too. */
    private static String written(Object value) {
        try {
            return value instanceof List<?>
                    ? JSON.writeValueAsString(value).replaceAll(",\"source_\\w+\":\\d+", "")
                    : Objects.toString(value, null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers are always written", e);
        }
    }
}
