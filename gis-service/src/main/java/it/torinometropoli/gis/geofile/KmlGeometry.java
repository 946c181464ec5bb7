package it.torinometropoli.gis.geofile;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import it.torinometropoli.gis.xml.XmlCursor;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/** The geometries of a placemark (OGC 12-007r2, clause 10). */
final class KmlGeometry {

    private final XmlCursor cursor;
    private final Reading reading;
    private final int feature;

    KmlGeometry(XmlCursor cursor, Reading reading) {
        this.cursor = cursor;
        this.reading = reading;
        this.feature = reading.next();
    }

    /** Several geometries as one; null when there is none. */
    static Geometry joined(List<Geometry> shapes) {
        return shapes.isEmpty() ? null : PositionList.GEOMETRIES.buildGeometry(shapes);
    }

    /** Reads the element that the cursor stands on, and adds what it shows. */
    void read(String name, List<Geometry> shapes) {
        switch (name) {
            case "Point" -> shapes.add(positions().point());
            case "LineString" -> shapes.add(positions().line(feature));
            case "LinearRing" -> shapes.add(positions().ring(feature));
            case "Polygon" -> shapes.add(polygon());
            case "MultiGeometry" -> KmlReader.children(cursor, child -> read(child, shapes));
            case "Model", "Track", "MultiTrack" -> throw UploadProblem.of(Fault.UNKNOWN_GEOMETRY, feature, name).refused();
            default -> cursor.skip();
        }
    }

    private Geometry polygon() {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        KmlReader.children(cursor, name -> {
            switch (name) {
                case "outerBoundaryIs" -> rings(shells);
                case "innerBoundaryIs" -> rings(holes);
                default -> cursor.skip();
            }
        });
        if (shells.size() != 1) {
            throw UploadProblem.of(Fault.UNKNOWN_GEOMETRY, feature, "Polygon").refused();
        }
        return PositionList.GEOMETRIES.createPolygon(shells.get(0), holes.toArray(LinearRing[]::new));
    }

    private void rings(List<LinearRing> rings) {
        KmlReader.children(cursor, name -> {
            if ("LinearRing".equals(name)) {
                rings.add(positions().ring(feature));
            } else {
                cursor.skip();
            }
        });
    }

    private PositionList positions() {
        PositionList positions = new PositionList();
        KmlReader.children(cursor, name -> {
            if ("coordinates".equals(name)) {
                StringTokenizer tuples = new StringTokenizer(cursor.text());
                while (tuples.hasMoreTokens()) {
                    position(tuples.nextToken(), positions);
                }
            } else {
                cursor.skip();
            }
        });
        return positions;
    }

    private void position(String tuple, PositionList positions) {
        reading.budget().vertices(1);
        String[] numbers = tuple.split(",", 4);
        try {
            positions.add(Double.parseDouble(numbers[0]), Double.parseDouble(numbers.length > 1 ? numbers[1] : ""));
        } catch (NumberFormatException noNumber) {
            throw UploadProblem.of(Fault.NOT_A_POSITION, feature).refused();
        }
        if (numbers.length > 2 && !numbers[2].matches("0*\\.?0*")) {
            reading.notice(UploadProblem.of(Fault.HEIGHTS_LEFT_OUT));
        }
    }
}
