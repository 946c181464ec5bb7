package it.torinometropoli.gis.cql2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.filter.TimePosition;

/** Reads days, moments and intervals. */
final class Times {

    private static final String OPEN = "..";

    private Times() {
    }

    /**
     * The time that {@code DATE}, {@code TIMESTAMP} or {@code INTERVAL} tells.
     *
     * @param name in lower case
     * @return empty when the name is none of these
     * @throws Cql2Exception when the arguments tell no time
     */
    static Optional<Node> read(String place, String name, List<Node> arguments) {
        return Optional.ofNullable(switch (name) {
            case "date" -> new Node.Time(place, instant(place, only(place, arguments), false));
            case "timestamp" -> new Node.Time(place, instant(place, only(place, arguments), true));
            case "interval" -> interval(place, arguments);
            default -> null;
        });
    }

    private static Node interval(String place, List<Node> ends) {
        if (ends.size() != 2) {
            throw new Cql2Exception(place, "an interval has a begin and an end");
        }
        Instant begin = end(ends.get(0));
        Instant end = end(ends.get(1));
        if (begin != null && end != null && begin.isAfter(end)) {
            throw new Cql2Exception(place, "the end of the interval is before its begin");
        }
        return new Node.Interval(place, begin, end);
    }

    private static Instant end(Node node) {
        if (node instanceof Node.Time time) {
            return time.instant();
        }
        String text = text(node);
        return text.equals(OPEN) ? null : TimePosition.parse(text).orElseThrow(() -> wrong(node.place(), text));
    }

    private static Node only(String place, List<Node> arguments) {
        if (arguments.size() != 1) {
            throw new Cql2Exception(place, "one text is needed, such as '2024-05-31'");
        }
        return arguments.get(0);
    }

    private static Instant instant(String place, Node node, boolean moment) {
        String text = text(node);
        return TimePosition.parse(text).filter(time -> moment == text.contains("T")).orElseThrow(() -> wrong(place, text));
    }

    private static String text(Node node) {
        if (node instanceof Node.Value value && value.value() instanceof String text) {
            return text;
        }
        throw new Cql2Exception(node.place(), "a time is a text such as '2024-05-31' or '2024-05-31T12:00:00Z'; properties are not offered here");
    }

    private static Cql2Exception wrong(String place, String text) {
        return new Cql2Exception(place, "'%s' is no time; a date is written 2024-05-31, a timestamp 2024-05-31T12:00:00Z".formatted(
                Cql2Exception.shortened(text)));
    }
}
