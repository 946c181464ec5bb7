package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;

/**
 * The vendor parameter ENV, {@code name:value;name:value}: values for the places of a style that ask for them with {@code env()}. A
 * backslash takes the meaning from the semicolon, colon or backslash after it.
 */
final class RequestedEnvironment {

    static final String NAME = "ENV";
    private static final int MOST = 50;
    private static final int LONGEST_VALUE = 200;
    private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,63}");

    private RequestedEnvironment() {
    }

    /**
     * The values by name; none when ENV is absent.
     *
     * @throws OwsException when ENV is malformed, names something twice or is too large
     */
    static Map<String, String> read(KvpParameters parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : split(parameters.text(NAME).orElse(""), ';')) {
            if (pair.isBlank()) {
                continue;
            }
            List<String> parts = split(pair, ':');
            String name = parts.get(0).strip();
            String value = parts.size() < 2 ? "" : unescaped(pair.substring(parts.get(0).length() + 1).strip());
            if (parts.size() < 2 || !VARIABLE.matcher(name).matches() || value.length() > LONGEST_VALUE) {
                throw wrong("must be name:value;name:value with names of letters, digits, '_', '.' and '-' and values of at most %d characters"
                        .formatted(LONGEST_VALUE));
            }
            if (values.put(name, value) != null) {
                throw wrong("names '%s' twice".formatted(name));
            }
            if (values.size() > MOST) {
                throw wrong("has more than %d values".formatted(MOST));
            }
        }
        return values;
    }

    /** The parts between separators that no backslash stands before, with their backslashes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int position = 0; position < text.length(); position++) {
            if (text.charAt(position) == '\\') {
                position++;
            } else if (text.charAt(position) == separator) {
                parts.add(text.substring(start, position));
                start = position + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([;:\\\\])", "$1");
    }

    private static OwsException wrong(String reason) {
        return new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, NAME, NAME + " " + reason);
    }
}
