package it.torinometropoli.gis.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import it.torinometropoli.gis.filter.BoxFilter;
import it.torinometropoli.gis.filter.FilterEncoding;
import it.torinometropoli.gis.filter.FilterReader;
import it.torinometropoli.gis.filter.FilterScope;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.xml.Prefixes;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;

/** What the names in conditions on records mean, and resources as features that have them. */
final class RecordScope implements FilterScope {

    /** The queryable that is a shape. */
    static final String BOX = "BoundingBox";

    /** The names that the shape has: that of the standard, ours, and that by which GeoNetwork asks. */
    private static final List<String> BOXES = List.of(BOX, GEOMETRY, "the_geom");
    private static final CrsName DEGREES = CrsName.parse(Crs.CRS84.urn()).orElseThrow();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final SimpleFeatureType TYPE = type();

    private RecordScope() {
    }

    /** Reads the condition that the cursor stands on. */
    static Filter read(XmlCursor xml) {
        return new FilterReader(xml, new RecordScope()).read();
    }

    /** What a name means, with or without a prefix; empty when it means nothing. */
    static Optional<String> attribute(String reference) {
        String local = reference.substring(reference.indexOf(':') + 1);
        return BOXES.stream().anyMatch(local::equalsIgnoreCase) ? Optional.of(GEOMETRY) : Queryable.of(local).map(Queryable::label);
    }

    /** A resource with its queryables. */
    static SimpleFeature feature(Resource resource) {
        SimpleFeatureBuilder feature = new SimpleFeatureBuilder(TYPE);
        Arrays.stream(Queryable.values()).forEach(queryable -> feature.set(queryable.label(), queryable.value(resource)));
        feature.set(GEOMETRY, resource.box() == null ? null : BoxFilter.shape(resource.box(), Crs.CRS84));
        return feature.buildFeature(resource.recordIdentifier());
    }

    /** Longitude and latitude, as clients of catalogues write boxes. */
    @Override
    public CrsName system() {
        return DEGREES;
    }

    @Override
    public List<FilterEncoding> encodings() {
        return List.of(FilterEncoding.OGC);
    }

    @Override
    public Expression property(String reference, Prefixes prefixes, XmlPlace place) {
        return FILTERS.property(attribute(reference).orElseThrow(() -> place.wrong(Fault.VALUE, "PropertyName", unknown(reference))));
    }

    /** What to say of a name that means nothing. */
    static String unknown(String reference) {
        return "'%s' cannot be asked for; allowed: %s, %s".formatted(reference.length() > 100 ? "…" : reference,
                Arrays.stream(Queryable.values()).map(Queryable::label).collect(Collectors.joining(", ")), BOX);
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("Record");
        Arrays.stream(Queryable.values()).forEach(queryable -> type.add(queryable.label(), Object.class));
        type.add(GEOMETRY, Geometry.class);
        return type.buildFeatureType();
    }
}
