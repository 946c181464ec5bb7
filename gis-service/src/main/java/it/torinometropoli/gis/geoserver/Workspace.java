package it.torinometropoli.gis.geoserver;

import it.torinometropoli.gis.format.GmlNames;

/**
 * The names under which GeoServer publishes: those that the service has in its own XML, so that feature types are called the same. Identifiers are made of
 * names, so that the same catalogue gives the same files.
 */
final class Workspace {

    static final String NAME = GmlNames.LAYERS_PREFIX;
    static final String STORE = "postgis";

    private Workspace() {
    }

    /** The identifier of an object of the workspace, by its type in GeoServer's catalogue. */
    static String id(String type, String name) {
        return "%s.%s.%s".formatted(type, NAME, name);
    }

    static String id() {
        return "WorkspaceInfo." + NAME;
    }

    static String namespaceId() {
        return "NamespaceInfo." + NAME;
    }

    static String storeId() {
        return id("DataStoreInfo", STORE);
    }

    /** {@code workspace.xml}, and {@code default.xml} beside it. */
    static XmlNode workspace() {
        return new XmlNode("workspace").add("id", id()).add("name", NAME).add("isolated", false);
    }

    /** {@code namespace.xml}. */
    static XmlNode namespace() {
        return new XmlNode("namespace").add("id", namespaceId()).add("prefix", NAME).add("uri", GmlNames.LAYERS).add("isolated", false);
    }
}
