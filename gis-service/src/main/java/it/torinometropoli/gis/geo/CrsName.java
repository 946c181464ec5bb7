package it.torinometropoli.gis.geo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A coordinate reference system as a client named it. The notation decides the axis order: {@code EPSG:4326} and
 * {@code http://www.opengis.net/gml/srs/epsg.xml#4326} mean x,y by long use; {@code urn:ogc:def:crs:EPSG::4326} and
 * {@code http://www.opengis.net/def/crs/EPSG/0/4326} mean the authority's order.
 * WMS 1.3.0 alone gives {@code EPSG:4326} the authority's order, see {@link Crs#authorityOrder()}.
 *
 * @param crs the system
 * @param text the name as the client wrote it, to be repeated in the answer
 * @param axisOrder the order of coordinates that this way of naming means in WFS, GML and OGC API
 */
public record CrsName(Crs crs, String text, AxisOrder axisOrder) {

    private static final List<Notation> NOTATIONS = List.of(
            new Notation("(?i)EPSG:(?<code>\\d+)", crs -> AxisOrder.EAST_NORTH),
            new Notation("(?i)(?:CRS:(?<ogc>84)|OGC:CRS84)", crs -> AxisOrder.EAST_NORTH),
            new Notation("https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#(?<code>\\d+)", crs -> AxisOrder.EAST_NORTH),
            new Notation("(?i)urn:(?:x-)?ogc:def:crs:EPSG:(?:[0-9.]*:)?(?<code>\\d+)", Crs::authorityOrder),
            new Notation("(?i)urn:(?:x-)?ogc:def:crs:OGC:[0-9.]*:(?:CRS:?84)", crs -> AxisOrder.EAST_NORTH),
            new Notation("https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/(?<code>\\d+)", Crs::authorityOrder),
            new Notation("https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/CRS84", crs -> AxisOrder.EAST_NORTH));

    private static final Map<Integer, Crs> BY_EPSG = Arrays.stream(Crs.values()).filter(crs -> crs != Crs.CRS84)
            .collect(Collectors.toUnmodifiableMap(Crs::epsg, Function.identity()));

    /**
     * Reads a name.
     *
     * @param name short form, URN, {@code /def/crs/} or {@code epsg.xml#} address
     * @return empty when the form is unknown or the system is not offered
     */
    public static Optional<CrsName> parse(String name) {
        return NOTATIONS.stream().flatMap(notation -> notation.read(name)).findFirst();
    }

    private record Notation(Pattern pattern, Function<Crs, AxisOrder> order) {

        Notation(String pattern, Function<Crs, AxisOrder> order) {
            this(Pattern.compile(pattern), order);
        }

        Stream<CrsName> read(String name) {
            Matcher matcher = pattern.matcher(name);
            if (!matcher.matches()) {
                return Stream.empty();
            }
            return system(matcher).map(crs -> new CrsName(crs, name, order.apply(crs))).stream();
        }

        private Optional<Crs> system(Matcher matcher) {
            if (!pattern.pattern().contains("<code>")) {
                return Optional.of(Crs.CRS84);
            }
            String digits = matcher.group("code");
            return digits.length() > 6 ? Optional.empty() : Optional.ofNullable(BY_EPSG.get(Integer.valueOf(digits)));
        }
    }
}
