package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Which municipality is where. */
final class MunicipalityMap {

    private static final double LEAST_SHARE = 0.01;

    private final Map<String, Municipality> municipalities = new LinkedHashMap<>();
    private final Map<String, String> successors;

    private MunicipalityMap(List<Municipality> all, Map<String, String> successors) {
        this.successors = successors;
        all.forEach(municipality -> municipalities.put(municipality.code(), municipality));
    }

    /**
     * The municipalities of the tables.
     *
     * @param leaving codes of those that are there still and do not count
     */
    static MunicipalityMap of(MunicipalityTables tables, Collection<String> leaving) {
        return new MunicipalityMap(tables.municipalities().stream().filter(municipality -> !leaving.contains(municipality.code())).toList(), tables.successors());
    }

    /**
     * Where a place is.
     *
     * @param main the code of its municipality
     * @param all codes of all that it touches, the main one among them
     */
    record Found(String main, Set<String> all) {
    }

    /** Where a place lies although its sources say otherwise. */
    record Elsewhere(String stated, String found, long metres) {
    }

    /**
     * Finds the municipalities of a place.
     *
     * @param stated codes that its sources name, the one of its point first; may be municipalities that are no more
     * @param located whether its position is known
     * @param surveyed whether its shape is
     */
    Found find(List<String> stated, Geometry shape, boolean located, boolean surveyed) {
        Set<String> named = stated.stream().map(this::now).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        String lies = located ? officialAt(shape).map(Municipality::code).orElse(null) : null;
        String main = lies != null && (surveyed || named.isEmpty() || named.contains(lies)) ? lies
                : named.stream().findFirst().orElseGet(() -> nearest(shape).code());
        Set<String> all = new LinkedHashSet<>(Set.of(main));
        all.addAll(named);
        if (surveyed) {
            all.addAll(under(shape));
        }
        return new Found(main, all);
    }

    /** The municipality of today in which one is, or was until it ended; empty when there is none. */
    Optional<String> today(String code) {
        return Optional.ofNullable(now(code));
    }

    /** The code of that municipality; where it is none that is known, as after boundaries were undone, of the one in which a shape lies or is nearest to. */
    String today(String code, Geometry shape) {
        return today(code).orElseGet(() -> nearest(shape).code());
    }

    private String now(String code) {
        String today = code;
        for (int step = 0; step <= successors.size() && today != null && !municipalities.containsKey(today); step++) {
            today = successors.get(today);
        }
        return municipalities.containsKey(today) ? today : null;
    }

    /** Where a place lies, when that is in none of the municipalities that its sources name and boundaries are official. */
    Optional<Elsewhere> discrepancy(List<String> stated, Geometry shape) {
        List<Municipality> named = stated.stream().map(this::now).filter(Objects::nonNull).distinct().map(municipalities::get).toList();
        if (named.isEmpty() || named.stream().anyMatch(municipality -> !municipality.official())) {
            return Optional.empty();
        }
        Point point = shape.getInteriorPoint();
        double metres = named.stream().mapToDouble(municipality -> municipality.shape().distance(point)).min().orElse(0);
        return metres == 0 ? Optional.empty() : Optional.of(new Elsewhere(named.stream().map(Municipality::name).collect(Collectors.joining(", ")),
                at(point).map(Municipality::name).orElse(""), Math.round(metres)));
    }

    /** Codes of the municipalities that a shape lies in with a hundredth of it at least, the one with most of it first. */
    List<String> under(Geometry shape) {
        record Share(String code, double size) {
        }
        List<Share> shares = new ArrayList<>();
        double whole = shape.getDimension() == 2 ? shape.getArea() : shape.getLength();
        municipalities.values().stream().filter(municipality -> municipality.shape().getEnvelopeInternal().intersects(shape.getEnvelopeInternal())
                && municipality.shape().intersects(shape)).forEach(municipality -> {
                    Geometry part = OverlayNGRobust.overlay(municipality.shape(), shape, OverlayNG.INTERSECTION);
                    double size = shape.getDimension() == 2 ? part.getArea() : part.getLength();
                    if (whole == 0 || size >= LEAST_SHARE * whole) {
                        shares.add(new Share(municipality.code(), size));
                    }
                });
        return shares.stream().sorted(Comparator.comparingDouble(Share::size).reversed()).map(Share::code).toList();
    }

    private Optional<Municipality> officialAt(Geometry shape) {
        return at(shape.getInteriorPoint()).filter(Municipality::official);
    }

    private Optional<Municipality> at(Point point) {
        return municipalities.values().stream().filter(municipality -> municipality.shape().getEnvelopeInternal().intersects(point.getCoordinate())
                && municipality.shape().intersects(point)).findFirst();
    }

    private Municipality nearest(Geometry shape) {
        return municipalities.values().stream().min(Comparator.comparingDouble(municipality -> municipality.shape().distance(shape))).orElseThrow();
    }
}
