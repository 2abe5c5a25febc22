package kaigai.query;

/** Compares the values of columns. */
final class Values {

    private Values() {}

    /** Compares two values of the same column type: texts by code point, all others by their natural order. */
    @SuppressWarnings("unchecked") // both are of the column's type, which is comparable
    static int compare(Object value, Object other) {
        return value instanceof String text
                ? compareCodePoints(text, (String) other)
                : ((Comparable<Object>) value).compareTo(other);
    }

    /** {@link String#compareTo} compares UTF-16 units, which puts U+FF5E behind characters beyond U+FFFF. */
    private static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean isXBeyond = Character.isSurrogate(x);
                boolean isYBeyond = Character.isSurrogate(y);
                return isXBeyond == isYBeyond ? x - y : Boolean.compare(isXBeyond, isYBeyond);
            }
        }
        return a.length() - b.length();
    }
}
