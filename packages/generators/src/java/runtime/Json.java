package cchc.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, texts, whole numbers, truths and null. Other numbers are refused. */
final class Json {
    private static final int MOST_NESTED = 200;

    private final String text;
    private int at;
    private int nested;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.blank();
        if (json.at < text.length()) {
            throw json.wrong("the end");
        }
        return value;
    }

    private Object value() {
        blank();
        switch (peek()) {
            case '{':
                return object();
            case '[':
                return array();
            case '"':
                return string();
            case 't':
                return word("true", Boolean.TRUE);
            case 'f':
                return word("false", Boolean.FALSE);
            case 'n':
                return word("null", null);
            default:
                return number();
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        open();
        for (blank(); peek() != '}'; blank()) {
            if (!members.isEmpty()) {
                take(',');
                blank();
            }
            String key = string();
            blank();
            take(':');
            members.put(key, value());
        }
        close();
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        open();
        for (blank(); peek() != ']'; blank()) {
            if (!elements.isEmpty()) {
                take(',');
            }
            elements.add(value());
        }
        close();
        return elements;
    }

    private void open() {
        at++;
        if (++nested > MOST_NESTED) {
            throw wrong("less nesting");
        }
    }

    private void close() {
        at++;
        nested--;
    }

    private String string() {
        take('"');
        int start = at;
        while (peek() != '"' && peek() != '\\') {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        StringBuilder built = new StringBuilder().append(text, start, at);
        while (peek() != '"') {
            built.append(peek() == '\\' ? escaped() : text.charAt(at++));
        }
        at++;
        return built.toString();
    }

    private char escaped() {
        at++;
        char sign = peek();
        at++;
        switch (sign) {
            case 'u':
                if (at + 4 > text.length()) {
                    throw wrong("four digits");
                }
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case '"':
            case '\\':
            case '/':
                return sign;
            default:
                throw wrong("an escape");
        }
    }

    private Long number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
            at++;
        }
        // What lost its last digits as a binary fraction cannot be taken at its word.
        boolean whole = at == text.length() || ".eE".indexOf(text.charAt(at)) < 0;
        if (!whole || at == start) {
            throw wrong("a whole number");
        }
        return Long.valueOf(text.substring(start, at));
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return value;
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw wrong("`" + wanted + "`");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("not JSON: expected " + wanted + " at character " + at);
    }

    /** A value as JSON without blanks. */
    static void write(Object value, StringBuilder to) {
        if (value instanceof Map<?, ?> map) {
            writeAll(map, to);
        } else if (value instanceof List<?> list) {
            writeAll(list, to);
        } else if (value instanceof String text) {
            writeText(text, to);
        } else {
            to.append(value);
        }
    }

    private static void writeAll(Map<?, ?> map, StringBuilder to) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            to.append(before);
            writeText((String) entry.getKey(), to);
            to.append(':');
            write(entry.getValue(), to);
            before = ',';
        }
        to.append(map.isEmpty() ? "{}" : "}");
    }

    private static void writeAll(List<?> list, StringBuilder to) {
        char before = '[';
        for (Object one : list) {
            to.append(before);
            write(one, to);
            before = ',';
        }
        to.append(list.isEmpty() ? "[]" : "]");
    }

    private static void writeText(String text, StringBuilder to) {
        to.append('"');
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            int shortly = "\"\\\n\r\t\b\f".indexOf(sign);
            if (shortly >= 0) {
                to.append('\\').append("\"\\nrtbf".charAt(shortly));
            } else if (sign < ' ' || isHalf(text, at)) {
                to.append(String.format("\\u%04x", (int) sign));
            } else {
                to.append(sign);
            }
        }
        to.append('"');
    }

    /** Half a pair is no character, so it cannot be written as UTF-8. */
    private static boolean isHalf(String text, int at) {
        char sign = text.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(sign)
            && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
