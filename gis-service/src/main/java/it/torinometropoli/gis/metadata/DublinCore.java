package it.torinometropoli.gis.metadata;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.torinometropoli.gis.ows.XmlWriter;

/** Writes a resource in Dublin Core as catalogues have it (OGC 07-006r1, 10.2.5.3). */
final class DublinCore {

    private DublinCore() {
    }

    /** Subject words in Italian: those of the layers and the themes of INSPIRE. */
    static List<String> subjects(Resource resource) {
        return Stream.concat(resource.themes().stream().map(theme -> theme.title().it()), resource.keywords(Locale.ITALIAN).stream()).distinct().toList();
    }

    /**
     * Writes the resource.
     *
     * @param root the address of the portal, without a slash at the end
     */
    static void write(Resource resource, ElementSet elements, String root, XmlWriter xml) {
        xml.open(switch (elements) {
            case BRIEF -> "csw:BriefRecord";
            case SUMMARY -> "csw:SummaryRecord";
            case FULL -> "csw:Record";
        });
        xml.element("dc:identifier", resource.recordIdentifier()).element("dc:title", resource.title().it()).element("dc:type", resource.scope());
        if (elements.holds(ElementSet.SUMMARY)) {
            subjects(resource).forEach(subject -> xml.element("dc:subject", subject));
            resource.publication().formats().forEach(format -> xml.element("dc:format", format));
            if (elements.holds(ElementSet.FULL)) {
                xml.element("dc:language", Locale.ITALIAN.getISO3Language());
                resource.licences().forEach(licence -> xml.element("dc:rights", licence.url() == null ? licence.name() : licence.url()));
            }
            xml.element("dct:modified", resource.described()).element("dct:abstract", resource.summary().it());
            if (elements.holds(ElementSet.FULL)) {
                xml.open("dct:references").attribute("scheme", "urn:x-esri:specification:ServiceType:ArcIMS:Metadata:Document")
                        .text(RecordAddress.xml(resource.id(), root)).end();
            }
        }
        box(resource, xml);
        xml.end();
    }

    /** Latitude first, as the name of the reference system means it. */
    private static void box(Resource resource, XmlWriter xml) {
        if (resource.box() != null) {
            xml.open("ows:BoundingBox").attribute("crs", "urn:ogc:def:crs:EPSG::4326").attribute("dimensions", 2)
                    .element("ows:LowerCorner", pair(resource.box().getMinY(), resource.box().getMinX()))
                    .element("ows:UpperCorner", pair(resource.box().getMaxY(), resource.box().getMaxX())).end();
        }
    }

    private static String pair(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.6f %.6f", latitude, longitude);
    }
}
