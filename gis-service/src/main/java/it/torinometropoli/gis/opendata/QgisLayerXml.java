package it.torinometropoli.gis.opendata;

import java.util.Locale;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.XmlWriter;

/** Writes what a QGIS project says of a layer, licence and attribution among it. */
final class QgisLayerXml {

    /** The number of EPSG:32632 in the database of QGIS, which reads the authority's name only where it finds such a number. */
    private static final int SRS_ID = 3116;

    private QgisLayerXml() {
    }

    /** The reference system of all layers, EPSG:32632, in an element of a name. */
    static void crs(XmlWriter xml, String element) {
        xml.open(element).open("spatialrefsys").element("srsid", SRS_ID).element("authid", Crs.UTM32.code()).end().end();
    }

    static void write(XmlWriter xml, QgisLayer layer, Locale locale) {
        xml.open("maplayer").attribute("type", layer.vector() ? "vector" : "raster");
        if (layer.vector()) {
            xml.attribute("geometry", geometry(layer));
        }
        xml.element("id", layer.id()).element("datasource", layer.source()).element("layername", layer.title(locale));
        crs(xml, "srs");
        metadata(xml, layer, locale);
        if (layer.vector()) {
            xml.open("provider").attribute("encoding", "UTF-8").text(layer.provider()).end();
        } else {
            xml.element("provider", layer.provider());
            xml.open("pipe").empty("rasterrenderer").attribute("type", "singlebandcolordata").attribute("band", 1)
                    .attribute("alphaBand", -1).attribute("opacity", 1).end();
        }
        xml.end();
    }

    private static void metadata(XmlWriter xml, QgisLayer layer, Locale locale) {
        xml.open("resourceMetadata").element("identifier", layer.layer().name()).element("language", locale.getISO3Language())
                .element("type", "dataset").element("title", layer.title(locale)).element("abstract", layer.layer().summary().in(locale));
        xml.element("rights", layer.layer().attribution().title().in(locale)).element("license", layer.layer().licence().name());
        xml.end();
    }

    private static String geometry(QgisLayer layer) {
        return switch (layer.layer().geometry()) {
            case POINT -> "Point";
            case LINE -> "Line";
            case POLYGON -> "Polygon";
            case ANY -> "Unknown geometry";
        };
    }
}
