package it.torinometropoli.gis.cql2;

import java.time.Instant;
import java.util.List;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A part of a condition, whatever its encoding. */
sealed interface Node {

    /** Where it stands, for messages. */
    String place();

    /**
     * An operator or function with its arguments.
     *
     * @param name as the JSON encoding has it: {@code and}, {@code <=}, {@code s_intersects}; of functions as the client wrote it
     */
    record Call(String place, String name, List<Node> arguments) implements Node {

        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The name of a property. */
    record Property(String place, String name) implements Node {
    }

    /** A text, number or truth value. */
    record Value(String place, Object value) implements Node {
    }

    /** A day, which is its beginning in UTC, or a moment. */
    record Time(String place, Instant instant) implements Node {
    }

    /**
     * An interval.
     *
     * @param begin null when open
     * @param end null when open
     */
    record Interval(String place, Instant begin, Instant end) implements Node {
    }

    /** A shape, its coordinates in the order in which they are written. */
    record Shape(String place, Geometry geometry) implements Node {
    }

    /** A box, its coordinates in the order in which they are written. */
    record Box(String place, Envelope box) implements Node {
    }

    /** A list of values. */
    record Values(String place, List<Node> elements) implements Node {

        /** Copies the list. */
        public Values {
            elements = List.copyOf(elements);
        }
    }
}
