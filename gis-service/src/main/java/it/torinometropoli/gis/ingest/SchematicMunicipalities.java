package it.torinometropoli.gis.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Schematic municipalities: the Voronoi cells of their points, cut to an outline. They form a valid coverage (contiguous, no gaps, no
 * overlaps, shared vertices) in coordinates rounded to a centimetre; each is one polygon that holds its own point.
 */
final class SchematicMunicipalities {

    private static final PrecisionModel CENTIMETRES = new PrecisionModel(100);
    private static final double MARGIN_METRES = 50_000;

    private final GeometryFactory factory;

    SchematicMunicipalities(GeometryFactory factory) {
        this.factory = factory;
    }

    /**
     * Divides an outline among the municipalities.
     *
     * @param outline polygon in EPSG:32632 that holds every point
     * @param seats the municipalities; no two at the same point
     * @return the polygon of each, by ISTAT code in the order given
     */
    Map<String, Polygon> divide(Polygon outline, List<Seat> seats) {
        Map<String, Polygon> cells = new LinkedHashMap<>();
        List<Polygon> fragments = new ArrayList<>();
        List<Polygon> faces = faces(outline, seats);
        for (Seat seat : seats) {
            cells.put(seat.code(), faceOf(seat, faces));
        }
        faces.stream().filter(face -> !cells.containsValue(face)).forEach(fragments::add);
        fragments.forEach(fragment -> giveToNeighbour(fragment, cells));
        return cells;
    }

    private List<Polygon> faces(Polygon outline, List<Seat> seats) {
        List<Geometry> lines = new ArrayList<>();
        lines.add(outline.getBoundary());
        Geometry diagram = diagram(outline, seats);
        for (int cell = 0; cell < diagram.getNumGeometries(); cell++) {
            lines.add(diagram.getGeometryN(cell).getBoundary());
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(lines, factory, CENTIMETRES));
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(outline);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) face;
            if (inside.locate(polygon.getInteriorPoint().getCoordinate()) == Location.INTERIOR) {
                faces.add(polygon);
            }
        }
        return faces;
    }

    private Geometry diagram(Polygon outline, List<Seat> seats) {
        Envelope around = outline.getEnvelopeInternal();
        around.expandBy(MARGIN_METRES);
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seats.stream().map(Seat::position).toList());
        builder.setClipEnvelope(around);
        return builder.getDiagram(factory);
    }

    private Polygon faceOf(Seat seat, Collection<Polygon> faces) {
        Coordinate position = seat.position();
        return faces.stream()
                .filter(face -> face.getEnvelopeInternal().contains(position) && face.contains(factory.createPoint(position)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Municipality %s lies outside the outline".formatted(seat.code())));
    }

    /** A part of a cell that the outline cuts off goes to the cell with which it shares the longest border. */
    private static void giveToNeighbour(Polygon fragment, Map<String, Polygon> cells) {
        Map.Entry<String, Polygon> neighbour = cells.entrySet().stream()
                .max(Comparator.comparingDouble(cell -> cell.getValue().getBoundary().intersection(fragment.getBoundary()).getLength()))
                .orElseThrow();
        neighbour.setValue((Polygon) CoverageUnion.union(new Geometry[] {neighbour.getValue(), fragment}));
    }
}
