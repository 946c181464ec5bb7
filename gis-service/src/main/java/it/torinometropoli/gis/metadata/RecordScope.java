package it.torinometropoli.gis.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
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

/** The queryables of the catalogue (OGC 07-006r1, tables 6 and 53; OGC 07-045, 7.3.3), and resources as features that have them. */
final class RecordScope implements FilterScope {

    private static final String BOX = "BoundingBox";

    /** The names that conditions may use, with or without a prefix. */
    static final List<String> QUERYABLES = List.of("Identifier", "Title", "Abstract", "Subject", "Type", "Modified", "AnyText", BOX);

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
        return local.equalsIgnoreCase(BOX) || local.equals(GEOMETRY) ? Optional.of(GEOMETRY) : QUERYABLES.stream().filter(local::equalsIgnoreCase).findFirst();
    }

    /** A resource with its queryables. */
    static SimpleFeature feature(Resource resource) {
        SimpleFeatureBuilder feature = new SimpleFeatureBuilder(TYPE);
        feature.set("Identifier", resource.recordIdentifier());
        feature.set("Title", resource.title().it());
        feature.set("Abstract", resource.summary().it());
        feature.set("Subject", DublinCore.subjects(resource));
        feature.set("Type", resource.scope());
        feature.set("Modified", resource.described().toString());
        feature.set("AnyText", resource.words() + " " + String.join(" ", resource.layers().stream().map(Layer::name).toList()));
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
        return "'%s' cannot be asked for; allowed: %s".formatted(reference.length() > 100 ? "…" : reference, String.join(", ", QUERYABLES));
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("Record");
        Arrays.asList("Identifier", "Title", "Abstract", "Type", "Modified", "AnyText").forEach(name -> type.add(name, String.class));
        type.add("Subject", List.class);
        type.add(GEOMETRY, Geometry.class);
        return type.buildFeatureType();
    }
}
