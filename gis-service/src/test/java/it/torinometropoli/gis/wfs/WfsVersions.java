package it.torinometropoli.gis.wfs;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the versions of the service call otherwise, as the standards have it, for requests that are written once. */
final class WfsVersions {

    private static final Map<String, String> EARLIER = words("typeName", "maxFeatures", "featureId", "namespace",
            "http://www.opengis.net/ogc", "http://www.opengis.net/fes/2.0", "PropertyName", "http://www.opengis.net/gml", "http://www.opengis.net/wfs",
            "http://www.opengis.net/ows");
    private static final Map<String, String> LATEST = words("typeNames", "count", "resourceId", "namespaces",
            "http://www.opengis.net/fes/2.0", "http://www.opengis.net/ogc", "ValueReference", "http://www.opengis.net/gml/3.2",
            "http://www.opengis.net/wfs/2.0", "http://www.opengis.net/ows/1.1");

    private WfsVersions() {
    }

    /** The parameter that names feature types. */
    static String typeNames(String version) {
        return spelt("$types", version);
    }

    /**
     * A text in which {@code $types}, {@code $count}, {@code $ids}, {@code $namespaces}, {@code $ref} stand for names, {@code $filter},
     * {@code $otherFilter}, {@code $gml}, {@code $wfs}, {@code $ows} for namespaces and {@code $version} for itself.
     */
    static String spelt(String text, String version) {
        String spelt = text.replace("$version", version);
        for (Map.Entry<String, String> word : (version.startsWith("2") ? LATEST : EARLIER).entrySet()) {
            spelt = spelt.replace(word.getKey(), word.getValue());
        }
        return spelt;
    }

    private static Map<String, String> words(String... words) {
        String[] keys = {"$types", "$count", "$ids", "$namespaces", "$filter", "$otherFilter", "$ref", "$gml", "$wfs", "$ows"};
        Map<String, String> spelt = new LinkedHashMap<>();
        for (int position = 0; position < keys.length; position++) {
            spelt.put(keys[position], words[position]);
        }
        return spelt;
    }
}
