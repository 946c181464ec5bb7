package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import it.torinometropoli.gis.render.LabelWish.Kin;
import it.torinometropoli.gis.render.TextSymbol.Label;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.GeometryFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Joins the wishes of features that share a label, where the style has it. */
final class LabelGroups {

    private static final Comparator<Geometry> LONGEST = Comparator.comparingDouble(Geometry::getLength).reversed();

    private LabelGroups() {
    }

    /** One wish for all features with the same text, the others as they are. */
    static List<LabelWish> join(List<LabelWish> wishes) {
        List<LabelWish> joined = new ArrayList<>();
        Map<Kin, List<LabelWish>> groups = new LinkedHashMap<>();
        for (LabelWish wish : wishes) {
            if (wish.symbol().options().group().joined()) {
                groups.computeIfAbsent(new Kin(new Identity(wish.symbol()), wish.label().text()), absent -> new ArrayList<>()).add(wish);
            } else {
                joined.add(wish);
            }
        }
        groups.values().stream().map(LabelGroups::together).filter(Objects::nonNull).forEach(joined::add);
        return joined;
    }

    /** The first in order speaks for all, with the highest priority of them. */
    private static LabelWish together(List<LabelWish> group) {
        List<Geometry> geometries = group.stream().map(LabelWish::geometry).filter(Objects::nonNull).toList();
        if (geometries.isEmpty()) {
            return null;
        }
        LabelWish first = group.get(0);
        Label label = first.label();
        double priority = group.stream().mapToDouble(wish -> wish.label().priority()).max().orElse(label.priority());
        Label shared = new Label(label.featureId(), label.text(), label.look(), label.placement(), priority);
        return new LabelWish(shared, first.symbol(), first.number(), first.feature(), representative(geometries, first.symbol()));
    }

    private static Geometry representative(List<Geometry> geometries, TextSymbol symbol) {
        int dimension = geometries.stream().mapToInt(Geometry::getDimension).max().orElse(0);
        List<Geometry> alike = geometries.stream().filter(geometry -> geometry.getDimension() == dimension).toList();
        return switch (dimension) {
            case 2 -> largest(alike);
            case 1 -> paths(alike, symbol.options().group().all());
            default -> alike.get(0);
        };
    }

    private static Geometry largest(List<Geometry> polygons) {
        List<Polygon> parts = new ArrayList<>();
        polygons.forEach(geometry -> geometry.apply((GeometryFilter) part -> {
            if (part instanceof Polygon polygon) {
                parts.add(polygon);
            }
        }));
        return parts.stream().max(Comparator.comparingDouble(Polygon::getArea)).orElseThrow();
    }

    private static Geometry paths(List<Geometry> lines, boolean all) {
        List<LineString> merged = merged(lines);
        return all ? merged.get(0).getFactory().createMultiLineString(merged.toArray(LineString[]::new)) : merged.get(0);
    }

    /** Lines joined where their ends meet, the longest first. */
    static List<LineString> merged(Collection<Geometry> lines) {
        LineMerger merger = new LineMerger();
        merger.add(lines);
        List<LineString> merged = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            merged.add((LineString) line);
        }
        merged.sort(LONGEST);
        return merged.isEmpty() ? List.of(new GeometryFactory().createLineString()) : merged;
    }
}
