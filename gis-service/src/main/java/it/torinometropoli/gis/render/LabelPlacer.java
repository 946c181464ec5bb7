package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import it.torinometropoli.gis.render.LabelCandidate.Order;
import it.torinometropoli.gis.render.LabelLine.Place;
import it.torinometropoli.gis.render.TextSymbol.AlongLine;
import it.torinometropoli.gis.render.TextSymbol.AtPoint;
import it.torinometropoli.gis.render.TextSymbol.Offset;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Finds the places that the labels of a layer may have at one zoom. For one thread. */
final class LabelPlacer {

    private static final Offset CENTRE = new Offset(0.5, 0.5);

    private final FeatureShapes shapes;
    private final Viewport viewport;
    private final LabelTexts texts;
    private final int level;

    /**
     * @param shapes of the layer
     * @param viewport gives the size of pixels
     * @param level of the layer, 0 for the uppermost
     */
    LabelPlacer(FeatureShapes shapes, Viewport viewport, LabelTexts texts, int level) {
        this.shapes = shapes;
        this.viewport = viewport;
        this.texts = texts;
        this.level = level;
    }

    /**
     * The labels that a wish comes to.
     *
     * @param area where their homes are looked for, in pixels of the world; null for everywhere
     */
    List<LabelCandidate> candidates(LabelWish wish, Envelope area) {
        if (wish.label().placement() instanceof AlongLine along) {
            FlatGeometry flat = lines(wish);
            if (flat == null) {
                return List.of();
            }
            return flat.dimension() > 0 ? alongLines(new LinePlaces(wish, along, texts), flat, wish, area)
                    : atPoint(wish, new AtPoint(CENTRE, new Offset(0, along.offset()), 0), area);
        }
        return atPoint(wish, (AtPoint) wish.label().placement(), area);
    }

    private List<LabelCandidate> atPoint(LabelWish wish, AtPoint placement, Envelope area) {
        Coordinate anchor = anchor(wish);
        if (anchor == null) {
            return List.of();
        }
        Place home = new Place(viewport.worldX(anchor.x), viewport.worldY(anchor.y));
        if (!isIn(area, home)) {
            return List.of();
        }
        PointPlaces places = new PointPlaces(wish, placement, polygon(wish), texts);
        return List.of(new LabelCandidate(wish, order(wish, 0), home.x(), home.y(), room -> places.first(home.x(), home.y(), room)));
    }

    private List<LabelCandidate> alongLines(LinePlaces places, FlatGeometry flat, LabelWish wish, Envelope area) {
        List<LabelCandidate> candidates = new ArrayList<>();
        int[] part = new int[1];
        for (LabelLine line : parts(flat, wish, area)) {
            places.wanted(line).forEach(wanted -> {
                Place home = line.at(wanted);
                if (isIn(area, home)) {
                    candidates.add(new LabelCandidate(wish, order(wish, part[0]), home.x(), home.y(), room -> places.first(line, wanted, room)));
                }
                part[0]++;
            });
        }
        return candidates;
    }

    /** Where the first label of a wish comes among others. */
    Order order(LabelWish wish) {
        return order(wish, 0);
    }

    private Order order(LabelWish wish, int part) {
        return new Order(wish.label().priority(), level, wish.label().featureId(), wish.number(), part);
    }

    private Coordinate anchor(LabelWish wish) {
        if (wish.joined() != null) {
            return shapes.onPicture(AnchorPoints.of(wish.joined()));
        }
        return wish.symbol().geometry() == null ? shapes.anchor(wish.feature()) : shapes.anchor(wish.feature(), wish.symbol().geometry());
    }

    /** What a label must lie in; null when the style does not care or there is no polygon. */
    private PolygonFit polygon(LabelWish wish) {
        if (wish.symbol().options().fit().goodness() <= 0) {
            return null;
        }
        FlatGeometry flat = flat(wish);
        return flat == null || flat.dimension() < 2 ? null : new PolygonFit(flat, viewport);
    }

    private FlatGeometry flat(LabelWish wish) {
        if (wish.joined() == null && wish.symbol().geometry() == null) {
            return shapes.flat(wish.feature());
        }
        Geometry geometry = wish.geometry();
        return geometry == null ? null : shapes.flat(geometry);
    }

    /** The lines of a feature, those that touch joined. */
    private FlatGeometry lines(LabelWish wish) {
        Geometry geometry = wish.geometry();
        if (wish.joined() == null && geometry != null && geometry.getDimension() == 1 && geometry.getNumGeometries() > 1) {
            LineString longest = LabelGroups.merged(List.of(geometry)).get(0);
            return longest.isEmpty() ? null : shapes.flat(longest);
        }
        return geometry == null ? null : flat(wish);
    }

    /** The lines in pixels of the world: all of them or the longest. Of a path that features share every block labels its own part. */
    private List<LabelLine> parts(FlatGeometry flat, LabelWish wish, Envelope area) {
        List<LabelLine> lines = new ArrayList<>();
        int start = 0;
        for (int end : flat.ends()) {
            if (end - start > 1) {
                LabelLine line = line(flat.coordinates(), start, end);
                lines.addAll(wish.joined() == null || area == null ? List.of(line) : line.within(area));
            }
            start = end;
        }
        boolean all = wish.joined() != null && wish.symbol().options().group().all();
        return all ? lines : lines.stream().max(Comparator.comparingDouble(LabelLine::length)).map(List::of).orElse(List.of());
    }

    /** Whether a home is in an area; the right and lower edges belong to the next one. */
    static boolean isIn(Envelope area, Place home) {
        return area == null || home.x() >= area.getMinX() && home.x() < area.getMaxX() && home.y() >= area.getMinY() && home.y() < area.getMaxY();
    }

    private LabelLine line(double[] coordinates, int start, int end) {
        return new LabelLine(IntStream.range(2 * start, 2 * end)
                .mapToDouble(i -> i % 2 == 0 ? viewport.worldX(coordinates[i]) : viewport.worldY(coordinates[i])).toArray());
    }
}
