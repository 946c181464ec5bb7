package it.torinometropoli.gis.territory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What the shapes of municipalities, zones and protected areas tell of each other: neighbours and shares. Cannot be changed. */
final class ShapeFacts {

    private static final double TOUCHING_METRES = 1;

    private final Map<String, Shape> shapes;
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, ProtectedShare> shares = new HashMap<>();

    /**
     * A shape.
     *
     * @param id identifier within its layer
     * @param name name of what it shows
     * @param geometry x,y in EPSG:32632
     * @param schematic whether it was not surveyed
     */
    record Shape(String id, String name, Geometry geometry, boolean schematic) {
    }

    /**
     * Compares the shapes.
     *
     * @param parts municipalities, or zones, with a shape each
     * @param protectedAreas null when none are published
     * @param named identifiers of the protected areas that sources place in each part
     */
    ShapeFacts(List<Shape> parts, List<Shape> protectedAreas, Map<String, Set<String>> named) {
        shapes = new HashMap<>();
        parts.forEach(part -> shapes.put(part.id(), part));
        STRtree tree = index(parts);
        parts.forEach(part -> neighbours.put(part.id(), touching(part, tree)));
        if (protectedAreas != null) {
            parts.forEach(part -> {
                Set<String> here = named.getOrDefault(part.id(), Set.of());
                share(part, protectedAreas.stream().filter(area -> here.contains(area.id())).toList())
                        .ifPresent(share -> shares.put(part.id(), share));
            });
        }
    }

    /** The shape of a part, or null when it has none. */
    Geometry shape(String id) {
        Shape shape = shapes.get(id);
        return shape == null ? null : shape.geometry();
    }

    /** Whether the shape of a part was not surveyed. */
    boolean isSchematic(String id) {
        Shape shape = shapes.get(id);
        return shape != null && shape.schematic();
    }

    /** Identifiers of the parts that touch a part. */
    Set<String> neighbours(String id) {
        return neighbours.getOrDefault(id, Set.of());
    }

    /** How much of a part is protected; null when that cannot be told. */
    ProtectedShare share(String id) {
        return shares.get(id);
    }

    private static STRtree index(List<Shape> shapes) {
        STRtree tree = new STRtree();
        shapes.forEach(shape -> tree.insert(shape.geometry().getEnvelopeInternal(), shape));
        tree.build();
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static List<Shape> near(Shape part, STRtree tree) {
        var around = part.geometry().getEnvelopeInternal();
        around.expandBy(TOUCHING_METRES);
        return tree.query(around);
    }

    private static Set<String> touching(Shape part, STRtree tree) {
        Set<String> found = new TreeSet<>();
        near(part, tree).stream().filter(other -> other != part && part.geometry().isWithinDistance(other.geometry(), TOUCHING_METRES))
                .forEach(other -> found.add(other.id()));
        return Collections.unmodifiableSet(found);
    }

    /** Empty when sources name areas, none of which has a shape within the part. */
    private static Optional<ProtectedShare> share(Shape part, List<Shape> areas) {
        List<ProtectedShare.Part> covered = new ArrayList<>();
        List<Geometry> overlaps = new ArrayList<>();
        boolean schematic = part.schematic();
        for (Shape area : areas) {
            Geometry overlap = OverlayNGRobust.overlay(part.geometry(), area.geometry(), OverlayNG.INTERSECTION);
            if (overlap.getArea() > 0) {
                overlaps.add(overlap);
                schematic |= area.schematic();
                covered.add(new ProtectedShare.Part(area.id(), area.name(), percent(overlap, part)));
            }
        }
        if (overlaps.isEmpty()) {
            return areas.isEmpty() ? Optional.of(new ProtectedShare(0, List.of(), false)) : Optional.empty();
        }
        covered.sort(Comparator.comparing(ProtectedShare.Part::percent).reversed());
        return Optional.of(new ProtectedShare(percent(OverlayNGRobust.union(overlaps), part), List.copyOf(covered), schematic));
    }

    private static double percent(Geometry covered, Shape part) {
        return Math.min(100, 100 * covered.getArea() / part.geometry().getArea());
    }
}
