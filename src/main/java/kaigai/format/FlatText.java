package kaigai.format;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a value is in a cell.
 *
 * <p>The elements of a list are joined by line feeds, and the fields of an element that has several by {@code " | "},
 * in the order in which the OpenAPI document lists them; a field without a value is empty.
 */
final class FlatText {

    private static final String BETWEEN_ELEMENTS = "\n";
    private static final String BETWEEN_FIELDS = " | ";

    /** Kept, since a class looks its components up anew whenever it is asked. */
    private static final ClassValue<List<Method>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> element) {
            return Arrays.stream(element.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private FlatText() {}

    /** The text of a value; null for none. */
    static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FlatText::element).collect(Collectors.joining(BETWEEN_ELEMENTS));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, null);
    }

    private static String element(Object element) {
        return element instanceof Record record
                ? FIELDS.get(record.getClass()).stream()
                        .map(field -> Objects.toString(of(value(record, field)), ""))
                        .collect(Collectors.joining(BETWEEN_FIELDS))
                : of(element);
    }

    private static Object value(Record element, Method field) {
        try {
            return field.invoke(element);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("views are public records", e);
        }
    }
}
