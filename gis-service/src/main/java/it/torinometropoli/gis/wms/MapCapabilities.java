package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** Writes one capabilities document. What the versions share is here; a subclass adds what is its own. */
abstract class MapCapabilities {

    private final MapCapabilitiesContent content;
    private final XmlWriter xml;
    private final CapabilitiesDocuments.Key key;

    /**
     * @param content what to tell
     * @param xml where it goes
     * @param key the language, and the address of the portal
     */
    MapCapabilities(MapCapabilitiesContent content, XmlWriter xml, CapabilitiesDocuments.Key key) {
        this.content = content;
        this.xml = xml;
        this.key = key;
    }

    /**
     * Writes the document from its root element on; who closes the writer ends the open elements.
     *
     * @param sequence the state of what is told
     * @param infoFormats the media types of GetFeatureInfo
     */
    abstract void write(UpdateSequence sequence, List<String> infoFormats);

    /** Writes the reference systems of a layer that every layer inside it has, too. */
    abstract void systems();

    /** Writes where a layer is. */
    abstract void boxes(Map<Crs, Envelope> extents);

    /** Writes a keyword of a vocabulary. */
    abstract void keyword(String vocabulary, String word);

    /** Writes the scales at which a layer is drawn, which have a bound. */
    abstract void scales(ScaleLimits limits);

    /** The name of ISO 19115 as the standard of a metadata record. */
    abstract String metadataStandard();

    final MapCapabilitiesContent content() {
        return content;
    }

    final XmlWriter xml() {
        return xml;
    }

    /** The language of titles and abstracts. */
    final Locale locale() {
        return key.locale();
    }

    /** The address of the portal, without a slash at the end. */
    final String root() {
        return key.root();
    }

    /** The address of this service, without a question mark. */
    final String address() {
        return key.services() + "/wms";
    }

    /** The address of the Web Feature Service, without a question mark. */
    final String features() {
        return key.services() + "/wfs";
    }

    /** What both versions say of the service after its name. */
    final void serviceDescription() {
        WmsTexts texts = WmsTexts.of(locale());
        xml.element("Title", texts.title()).element("Abstract", texts.summary()).open("KeywordList");
        texts.keywords().forEach(word -> xml.element("Keyword", word));
        InspireCapabilities.SERVICE_KINDS.forEach(kind -> keyword("ISO", kind));
        xml.end();
        onlineResource(content.provider().url().toString());
        xml.open("ContactInformation").open("ContactPersonPrimary")
                .element("ContactPerson", content.provider().name()).element("ContactOrganization", content.provider().name()).end()
                .element("ContactPosition", "pointOfContact").element("ContactElectronicMailAddress", content.provider().email()).end()
                .element("Fees", texts.noFees()).element("AccessConstraints", content.licences());
    }

    /** An operation with its formats. */
    final void operation(String name, List<String> formats) {
        xml.open(name);
        formats.forEach(format -> xml.element("Format", format));
        xml.open("DCPType").open("HTTP").open("Get");
        onlineResource(address() + "?");
        xml.end().end().end().end();
    }

    /** A link with its media type, in an element that may have more attributes. */
    final void link(XmlWriter opened, String format, String url) {
        opened.element("Format", format);
        onlineResource(url);
        opened.end();
    }

    final void onlineResource(String url) {
        xml.empty("OnlineResource").attribute("xmlns:xlink", "http://www.w3.org/1999/xlink").attribute("xlink:type", "simple")
                .attribute("xlink:href", url);
    }
}
