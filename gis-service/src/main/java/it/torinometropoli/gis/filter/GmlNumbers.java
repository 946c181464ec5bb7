package it.torinometropoli.gis.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.locationtech.jts.geom.Coordinate;

/** Reads the numbers of positions in the notations of GML 2 ({@code coord}, {@code coordinates}) and GML 3 ({@code pos}, {@code posList}). */
final class GmlNumbers {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");
    private static final int LONGEST = 40;

    private GmlNumbers() {
    }

    /**
     * A finite decimal number.
     *
     * @throws XmlException when the text is anything else
     */
    static double number(String text, XmlPlace place) {
        String stripped = text.strip();
        double number = stripped.length() <= LONGEST && NUMBER.matcher(stripped).matches() ? Double.parseDouble(stripped) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw place.wrong(Fault.VALUE, "filter", "'%s' is not a finite decimal number"
                    .formatted(stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped));
        }
        return number;
    }

    /** Reads the pos or posList that the cursor stands on, into x,y. */
    static List<Coordinate> positions(XmlCursor xml, AxisOrder order) {
        XmlPlace place = xml.place();
        return paired(List.of(xml.text().split("\\s+")), order, place);
    }

    /** Reads the coordinates of GML 2 that the cursor stands on (OGC 02-069, 4.3.2), into x,y. */
    static List<Coordinate> coordinates(XmlCursor xml, AxisOrder order) {
        XmlPlace place = xml.place();
        String decimal = separator(xml, "decimal", ".");
        String ordinates = separator(xml, "cs", ",");
        String tuples = separator(xml, "ts", " ");
        List<Coordinate> coordinates = new ArrayList<>();
        String text = xml.text();
        for (String tuple : text.split(tuples.isBlank() ? "\\s+" : Pattern.quote(tuples))) {
            List<String> numbers = new ArrayList<>();
            for (String number : tuple.strip().split(ordinates.isBlank() ? "\\s+" : Pattern.quote(ordinates))) {
                numbers.add(number.strip().replace(decimal, "."));
            }
            if (numbers.size() != 2) {
                throw place.wrong(Fault.FORM, "filter", "a list of positions holds %d numbers; positions have two".formatted(numbers.size()));
            }
            coordinates.addAll(paired(numbers, order, place));
        }
        return coordinates;
    }

    /** Reads the coord of GML 2 that the cursor stands on, into x,y. */
    static Coordinate coord(XmlCursor xml, AxisOrder order) {
        XmlPlace place = xml.place();
        List<String> numbers = new ArrayList<>();
        xml.children(name -> {
            if (!name.equals(numbers.isEmpty() ? "X" : "Y")) {
                throw xml.unexpected("filter", "X, Y");
            }
            numbers.add(xml.text());
        });
        return paired(numbers, order, place).get(0);
    }

    private static String separator(XmlCursor xml, String attribute, String standard) {
        return xml.attribute(attribute).filter(value -> value.length() == 1).orElse(xml.hasAttribute(attribute) ? " " : standard);
    }

    private static List<Coordinate> paired(List<String> numbers, AxisOrder order, XmlPlace place) {
        if (numbers.size() % 2 != 0) {
            throw place.wrong(Fault.FORM, "filter", "a list of positions holds %d numbers; positions have two".formatted(numbers.size()));
        }
        List<Coordinate> positions = new ArrayList<>(numbers.size() / 2);
        for (int index = 0; index < numbers.size(); index += 2) {
            double first = number(numbers.get(index), place);
            double second = number(numbers.get(index + 1), place);
            positions.add(order == AxisOrder.EAST_NORTH ? new Coordinate(first, second) : new Coordinate(second, first));
        }
        return positions;
    }
}
