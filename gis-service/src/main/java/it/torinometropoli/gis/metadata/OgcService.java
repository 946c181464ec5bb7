package it.torinometropoli.gis.metadata;

import java.util.List;

/** A service that gives out the layers. Texts are called {@code metadata.service.<path>} and {@code metadata.service.<path>.summary}. */
enum OgcService {

    /** Web Map Service. */
    WMS("wms", "view", List.of("1.3.0", "1.1.1"), "infoMapAccessService"),
    /** Web Map Tile Service. */
    WMTS("wmts", "view", List.of("1.0.0"), "infoMapAccessService"),
    /** Web Feature Service. */
    WFS("wfs", "download", List.of("2.0.0", "1.1.0", "1.0.0"), "infoFeatureAccessService"),
    /** OGC API – Features. */
    OGCAPI("ogcapi", "download", List.of("1.0"), "infoFeatureAccessService"),
    /** Catalogue Services for the Web. */
    CSW("csw", "discovery", List.of("2.0.2"), "infoCatalogueService");

    private final String path;
    private final String type;
    private final List<String> versions;
    private final String category;

    OgcService(String path, String type, List<String> versions, String category) {
        this.path = path;
        this.type = type;
        this.versions = versions;
        this.category = category;
    }

    /** Its identifier among resources: no layer can be called so. */
    String id() {
        return "servizio-" + path;
    }

    /** What its standard is called. */
    String label() {
        return this == OGCAPI ? "OGC API – Features" : name();
    }

    /** The path of its address, without a slash. */
    String path() {
        return path;
    }

    /** Its kind in INSPIRE's list SpatialDataServiceType. */
    String type() {
        return type;
    }

    /** How it is tied to data (ISO 19119, SV_CouplingType): the catalogue works on any records, the others on the layers. */
    String coupling() {
        return this == CSW ? "loose" : "tight";
    }

    /** The versions of its standard that it speaks, the newest first. */
    List<String> versions() {
        return versions;
    }

    /** The operations that its standard and INSPIRE ask of it, that which tells what it offers first (RNDT, operational guide, recommendation R3.2). */
    List<String> operations() {
        return switch (this) {
            case WMS -> List.of("GetCapabilities", "GetMap");
            case WMTS -> List.of("GetCapabilities", "GetTile");
            case WFS -> List.of("GetCapabilities", "DescribeFeatureType", "GetFeature");
            case OGCAPI -> List.of("getLandingPage", "getFeatures");
            case CSW -> List.of("GetCapabilities", "GetRecords");
        };
    }

    /** Its class in part D.4 of Regulation (EC) 1205/2008. */
    String category() {
        return category;
    }

    /** The name of its standard in the register of the OGC, as INSPIRE's list ProtocolValue has it. */
    String standard() {
        return this == OGCAPI ? "http://www.opengis.net/def/interface/ogcapi-features" : "http://www.opengis.net/def/serviceType/ogc/" + path;
    }

    /** Where it tells what it offers: query of its address, empty when its address itself does. */
    String capabilities() {
        return this == OGCAPI ? "" : "?SERVICE=%s&REQUEST=GetCapabilities&VERSION=%s".formatted(name(), versions.get(0));
    }
}
