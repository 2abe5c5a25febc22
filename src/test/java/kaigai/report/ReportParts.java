package kaigai.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Takes a parsed report apart, value by value, and puts it together again without some of them. */
final class ReportParts {

    private ReportParts() {}

    /** All that the report consists of below the report itself, by its path: {@code facts[3].label}. */
    static Map<String, Object> of(Report report) {
        Map<String, Object> parts = new LinkedHashMap<>();
        visit(report, "", parts::put);
        return parts;
    }

    /** A copy in which these parts are null, or left out of their list or map. */
    static Report without(Report report, Set<String> paths) {
        return (Report) copy(report, "", paths);
    }

    private static void visit(Object value, String path, BiConsumer<String, Object> visitor) {
        if (value != null && !path.isEmpty()) {
            visitor.accept(path, value);
        }
        if (value instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                visit(get(whole, component), (path + "." + component.getName()).replaceAll("^\\.", ""), visitor);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(list.get(i), path + "[" + i + "]", visitor);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> visit(element, path + "[" + key + "]", visitor));
        }
    }

    private static Object copy(Object value, String path, Set<String> dropped) {
        if (dropped.contains(path)) {
            return null;
        }
        if (value instanceof Record whole) {
            return copyOfRecord(whole, path, dropped);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object element = copy(list.get(i), path + "[" + i + "]", dropped);
                if (element != null) {
                    copy.add(element);
                }
            }
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Theme, Object> copy = new EnumMap<>(Theme.class);
            map.forEach((key, element) -> copy.put((Theme) key, copy(element, path + "[" + key + "]", dropped)));
            copy.values().removeIf(element -> element == null);
            return copy;
        }
        return value;
    }

    private static Object copyOfRecord(Record whole, String path, Set<String> dropped) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component ->
                        copy(get(whole, component), (path + "." + component.getName()).replaceAll("^\\.", ""), dropped))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = whole.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(path, e);
        }
    }

    private static Object get(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.toString(), e);
        }
    }
}
