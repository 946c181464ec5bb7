package it.torinometropoli.gis.geoserver;

/** The file that describes a style. The style itself is the SLD document as it is. */
final class PublishedStyle {

    private PublishedStyle() {
    }

    static String id(String style) {
        return Workspace.id("StyleInfo", style);
    }

    /**
     * {@code <name>.xml} beside the SLD.
     *
     * @param document the SLD document, of which the version is told
     */
    static XmlNode style(String name, byte[] document) {
        XmlNode style = new XmlNode("style").add("id", id(name)).add("name", name).refer("workspace", Workspace.id()).add("format", "sld");
        style.add("languageVersion").add("version", SldVersion.of(document));
        return style.add("filename", name + ".sld");
    }
}
