package it.torinometropoli.gis.wms;

/** Writes small style documents for tests. */
final class SldDocuments {

    private SldDocuments() {
    }

    static String document(String... layers) {
        return "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\" xmlns:ogc=\"http://www.opengis.net/ogc\">"
                + String.join("", layers) + "</StyledLayerDescriptor>";
    }

    static String layer(String name, String... styles) {
        return "<NamedLayer><Name>" + name + "</Name>" + String.join("", styles) + "</NamedLayer>";
    }

    static String named(String style) {
        return "<NamedStyle><Name>" + style + "</Name></NamedStyle>";
    }

    /** A style of one rule that fills areas. */
    static String filled(String name, String colour) {
        return style(name, "", rule(colour));
    }

    /** The same, marked as the default. */
    static String filledByDefault(String name, String colour) {
        return style(name, "<IsDefault>1</IsDefault>", rule(colour));
    }

    static String style(String name, String about, String rules) {
        return "<UserStyle><Name>" + name + "</Name>" + about + "<FeatureTypeStyle>" + rules + "</FeatureTypeStyle></UserStyle>";
    }

    /** @param colour as in CSS, or an expression in XML */
    static String rule(String colour) {
        return "<Rule><PolygonSymbolizer><Fill><CssParameter name=\"fill\">" + colour + "</CssParameter></Fill></PolygonSymbolizer></Rule>";
    }

    /** A value of the request, or another when it has none. */
    static String env(String name, String otherwise) {
        return "<ogc:Function name=\"env\"><ogc:Literal>" + name + "</ogc:Literal><ogc:Literal>" + otherwise + "</ogc:Literal></ogc:Function>";
    }
}
