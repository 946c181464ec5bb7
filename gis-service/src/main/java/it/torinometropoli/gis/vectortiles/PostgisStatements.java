package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerData;
import it.torinometropoli.gis.geo.CrsName;

/**
 * The statements that have PostGIS make tiles of a layer. Names come from the layer's description, which lets pass letters, digits and
 * underscores only; all else is a parameter.
 */
final class PostgisStatements {

    /** Names that no attribute can have. */
    private static final String SHAPE = "tile shape";
    private static final String NUMBER = "tile number";

    /** A moment as text, like that of {@link java.time.Instant}. */
    private static final String MOMENT = """
            regexp_replace(to_char(%s::timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\\.000000$|(?<=\\.\\d\\d\\d)000$', '') || 'Z'""";

    private final Layer layer;
    private final String table;
    private final String id;
    private final String order;
    private final String shape;
    private final boolean ownView;

    PostgisStatements(Layer layer) {
        LayerData data = layer.data();
        this.layer = layer;
        this.table = data == null ? layer.view() : Arrays.stream(data.table().split("\\.")).map(PostgisStatements::quoted).collect(Collectors.joining("."));
        this.id = data == null ? "id" : quoted(data.id());
        this.order = data == null ? "length(id), id" : id;
        this.ownView = data == null;
        this.shape = data == null ? "geom" : stored(data);
    }

    /** The shape in the stored system, EPSG:32632. */
    private static String stored(LayerData data) {
        String column = quoted(data.geometry());
        String named = CrsName.parse(data.crs() == null ? "" : data.crs()).map(name -> name.crs().epsg())
                .map(epsg -> "ST_SetSRID(%s, %d)".formatted(column, epsg)).orElse(column);
        return "ST_Transform(%s, 32632)".formatted(named);
    }

    /** Comes before the others: moments are written in UTC, and columns without time zone are in it. */
    static String inUtc() {
        return "SET LOCAL TIME ZONE 'UTC'";
    }

    /**
     * Selects identifier and envelope, four numbers in centimetres rounded outwards, of the features that meet an area, in the layer's order.
     * Parameters: the area in EPSG:32632 as least x, least y, greatest x, greatest y.
     */
    String boxes() {
        return """
                SELECT id, floor(ST_XMin(shape) * 100)::bigint, floor(ST_YMin(shape) * 100)::bigint,
                    ceil(ST_XMax(shape) * 100)::bigint, ceil(ST_YMax(shape) * 100)::bigint
                FROM (SELECT %s::text AS id, %s AS shape FROM %s WHERE %s ORDER BY %s) AS features"""
                .formatted(id, shape, table, meets(), order);
    }

    /**
     * Encodes features as a layer of a tile. Parameters: the name of the layer in the tile, the tile's envelope in its reference system as least
     * x, least y, greatest x, greatest y; then the area as in {@link #boxes}; then the identifiers.
     *
     * @param shown what the tile shows of a feature
     * @param epsg the reference system of the tile
     */
    String tile(Shown shown, int epsg) {
        String numeric = "%s::text ~ '^(%s)$'".formatted(id, FeatureValues.NUMBER);
        String attributes = layer.attributes().stream().map(this::attribute).map(column -> column + ", ").collect(Collectors.joining());
        String named = layer.attribute(FeatureValues.ID).isPresent() ? ""
                : "CASE WHEN %s THEN NULL ELSE %s::text END AS %s, ".formatted(numeric, id, quoted(FeatureValues.ID));
        return """
                SELECT ST_AsMVT(features, ?, %1$d, '%2$s', '%3$s') FROM (
                    SELECT %4$s%5$s CASE WHEN %6$s THEN %7$s::text::bigint END AS "%3$s",
                        ST_AsMVTGeom(ST_Transform(%8$s, %9$d), ST_MakeEnvelope(?, ?, ?, ?, %9$d), %1$d, %10$d, true) AS "%2$s"
                    FROM %11$s WHERE %12$s AND %7$s::text = ANY (?) ORDER BY %13$s) AS features
                WHERE "%2$s" IS NOT NULL"""
                .formatted(TilePlace.EXTENT, SHAPE, NUMBER, attributes, named, numeric, id, shown.of(shape), epsg, TilePlace.BUFFER, table, meets(), order);
    }

    /** What a tile shows of a feature. */
    enum Shown {
        /** Its shape. */
        SHAPE("%s"),
        /** The point that stands for it. */
        ANCHOR("ST_PointOnSurface(%s)");

        private final String expression;

        Shown(String expression) {
            this.expression = expression;
        }

        private String of(String shape) {
            return expression.formatted(shape);
        }
    }

    /** The operator needs the index of the column itself; others' tables, whose shapes are transformed first, do without. */
    private String meets() {
        return shape + " && ST_MakeEnvelope(?, ?, ?, ?, 32632)";
    }

    private String attribute(Attribute attribute) {
        String column = ownView ? attribute.name() : quoted(attribute.name());
        String value = switch (attribute.type()) {
            case STRING -> column + "::text";
            case INTEGER -> column + "::integer";
            case NUMBER -> column + "::double precision";
            case DATE -> column + "::date";
            case TIMESTAMP -> MOMENT.formatted(column);
            case BOOLEAN -> column + "::boolean";
        };
        return value + " AS " + quoted(attribute.name());
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
