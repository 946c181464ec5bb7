package it.torinometropoli.gis.feature;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.filter.FilterFunctions;
import it.torinometropoli.gis.geo.Crs;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.filter.visitor.DefaultFilterVisitor;

/** Reads conditions in ECQL (CQL as GeoServer extends it) and lets pass only what a layer's schema and the allow-list know. */
public final class EcqlFilters {

    /** The longest condition that is read, in characters. */
    public static final int MAX_LENGTH = 8_000;

    /** How deep parentheses may be nested: reading and evaluating take a stack. */
    private static final int DEEPEST = 100;

    private EcqlFilters() {
    }

    /**
     * Reads a condition.
     *
     * @param text ECQL; coordinates are x,y, in EPSG:32632 unless a box names another system ({@code BBOX(geom, 7, 45, 8, 46, 'EPSG:4326')})
     *        or a shape has an SRID ({@code SRID=4326;POINT(7.6 45)})
     * @param layer the layer whose attributes it may name, besides {@code geom}
     * @return the condition, ready to be evaluated on the layer's features
     * @throws FilterException when the text is not ECQL, is too long, or names something that is not there
     */
    public static Filter parse(String text, Layer layer) {
        Filter filter = syntax(text);
        check(filter, layer);
        return (Filter) filter.accept(new StoredCrsVisitor(Crs.UTM32), null);
    }

    /**
     * Reads a condition about things that are no features of a layer: names and functions in it are the caller's to check.
     *
     * @param crs the reference system of coordinates that name none
     * @return the condition; geometries in it are x,y in EPSG:32632
     * @throws FilterException when the text is not ECQL or is too long
     */
    public static Filter read(String text, Crs crs) {
        return (Filter) syntax(text).accept(new StoredCrsVisitor(crs), null);
    }

    private static Filter syntax(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new FilterException("the filter has %d characters; at most %d are read".formatted(text.length(), MAX_LENGTH));
        }
        checkNesting(text);
        try {
            return ECQL.toFilter(text);
        } catch (CQLException wrong) {
            throw new FilterException("the filter is not ECQL: " + wrong.getSyntaxError());
        } catch (RuntimeException | StackOverflowError wrong) {
            throw new FilterException("the filter is not ECQL: " + wrong.getMessage());
        }
    }

    private static void checkNesting(String text) {
        char quote = 0;
        int depth = 0;
        for (char letter : text.toCharArray()) {
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if (letter == '(' && ++depth > DEEPEST) {
                throw new FilterException("the filter has parentheses nested more than %d deep".formatted(DEEPEST));
            } else if (letter == ')') {
                depth--;
            }
        }
    }

    /**
     * Refuses a condition that names an attribute or a function that is not there, compares an attribute with what is not of its type, or takes
     * too long to evaluate.
     *
     * @throws FilterException naming what is wrong and what is allowed
     */
    public static void check(Filter filter, Layer layer) {
        filter.accept(new SchemaCheck(layer), null);
        filter.accept(new EvaluationCost(), null);
        TypedConditions.of(filter, layer);
    }

    private static final class SchemaCheck extends DefaultFilterVisitor {

        private final Layer layer;

        SchemaCheck(Layer layer) {
            this.layer = layer;
        }

        @Override
        public Object visit(PropertyName name, Object data) {
            String property = name.getPropertyName();
            if (!property.equals(FeatureSource.GEOMETRY) && layer.attribute(property).isEmpty()) {
                throw new FilterException("layer %s has no attribute '%s'; it has: %s, %s".formatted(layer.name(), property,
                        String.join(", ", layer.attributes().stream().map(attribute -> attribute.name()).toList()), FeatureSource.GEOMETRY));
            }
            return data;
        }

        @Override
        public Object visit(Function function, Object data) {
            if (!FilterFunctions.NAMES.contains(function.getName())) {
                throw new FilterException("function '%s' is not offered; there are: %s"
                        .formatted(function.getName(), String.join(", ", FilterFunctions.NAMES)));
            }
            return super.visit(function, data);
        }
    }
}
