package it.torinometropoli.gis.wfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.filter.FilterReader;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.xml.XmlCursor;

/** Reads the queries of a GetFeature or GetPropertyValue element (OGC 02-058, 9.2; 04-094, 9.2; 09-025r2, 7.9.2 and 11.2): ad hoc and stored ones. */
final class FeatureRequestXml {

    private static final List<String> ATTRIBUTES = List.of("startIndex", "count", "maxFeatures", "resultType", "outputFormat", "resolve", "valueReference");

    private static final int MOST_QUERIES = 50;

    private final XmlCursor xml;
    private final LayerQueries layers;
    private final WfsVersion version;

    FeatureRequestXml(XmlCursor xml, LayerQueries layers, WfsVersion version) {
        this.xml = xml;
        this.layers = layers;
        this.version = version;
    }

    /** What the document asks for. */
    record Content(List<LayerQuery> queries, List<StoredCall> stored) {
    }

    /** A call of a stored query. */
    record StoredCall(String id, Map<String, String> arguments) {
    }

    /** The attributes of the element that the cursor stands on, as if they were key and value pairs. */
    KvpParameters attributes() {
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTES.forEach(name -> xml.attribute(name).ifPresent(value -> attributes.put(name, value)));
        return KvpParameters.of(attributes);
    }

    /** Reads the content of the element that the cursor stands on. */
    Content content() {
        List<LayerQuery> queries = new ArrayList<>();
        List<StoredCall> stored = new ArrayList<>();
        xml.children(child -> {
            boolean storedQueries = version == WfsVersion.V2_0_0;
            if (wfsName().equals("Query")) {
                queries.add(query());
            } else if (storedQueries && wfsName().equals("StoredQuery")) {
                stored.add(storedCall());
            } else {
                throw xml.unexpected("request", storedQueries ? "Query, StoredQuery" : "Query");
            }
            if (queries.size() + stored.size() > MOST_QUERIES) {
                throw new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, null, "the request holds more than %d queries".formatted(MOST_QUERIES));
            }
        });
        if (queries.isEmpty() && stored.isEmpty()) {
            throw new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, null, "the request holds no query");
        }
        return new Content(queries, stored);
    }

    private LayerQuery query() {
        if (xml.attribute("aliases").isPresent()) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "aliases", "aliases serve joins, which are not offered");
        }
        if (xml.attribute("featureVersion").isPresent()) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "featureVersion", "features have one version only");
        }
        // In lower case it comes from OWSLib
        String types = xml.attribute(version.typeNames()).or(() -> xml.attribute("typenames")).orElseThrow(() -> OwsException.missing(version.typeNames()));
        LayerQueryBuilder query = layers.on(types, new SchemaNames(xml.prefixes()), version);
        xml.attribute("srsName").ifPresent(query::srsName);
        xml.children(child -> {
            switch (child) {
                case "PropertyName", "XlinkPropertyName" -> query.property(xml.text());
                case "Filter" -> query.where(new FilterReader(xml, SchemaNames.scope(query.source(), List.of(version.filters()))).read());
                case "SortBy" -> xml.children(key -> sortKey(query));
                default -> throw xml.unexpected("Query", "PropertyName, Filter, SortBy");
            }
        });
        return query.build();
    }

    private void sortKey(LayerQueryBuilder query) {
        List<String> reference = new ArrayList<>();
        List<String> direction = new ArrayList<>(List.of("ASC"));
        xml.children(child -> {
            if (child.equals(version.propertyReference())) {
                reference.add(xml.text());
            } else if (child.equals("SortOrder")) {
                direction.set(0, xml.text());
            } else {
                throw xml.unexpected("SortProperty", version.propertyReference() + ", SortOrder");
            }
        });
        if (reference.size() != 1) {
            throw new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, "SortBy", "a SortProperty holds one " + version.propertyReference());
        }
        query.sortBy(reference.get(0), direction.get(0));
    }

    private StoredCall storedCall() {
        String id = xml.attribute("id").orElseThrow(() -> OwsException.missing("id"));
        Map<String, String> arguments = new HashMap<>();
        xml.children(child -> {
            if (!wfsName().equals("Parameter")) {
                throw xml.unexpected("StoredQuery", "Parameter");
            }
            String name = xml.attribute("name").orElseThrow(() -> OwsException.missing("name"));
            arguments.put(name, xml.text());
        });
        return new StoredCall(id, arguments);
    }

    private String wfsName() {
        return xml.namespace().equals(version.namespace()) ? xml.name() : "";
    }
}
