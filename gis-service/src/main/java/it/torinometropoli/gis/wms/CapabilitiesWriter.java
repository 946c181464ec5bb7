package it.torinometropoli.gis.wms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** Writes one capabilities document. What the versions share is here; a subclass adds what is its own. */
abstract class CapabilitiesWriter {

    private static final int DEGREE_DECIMALS = 6;
    private static final int METRE_DECIMALS = 1;

    private final CapabilitiesContent content;
    private final XmlWriter xml;
    private final String address;
    private final Locale locale;

    /**
     * @param content what to tell
     * @param xml where it goes
     * @param address of the service, without a question mark
     * @param locale of titles and abstracts
     */
    CapabilitiesWriter(CapabilitiesContent content, XmlWriter xml, String address, Locale locale) {
        this.content = content;
        this.xml = xml;
        this.address = address;
        this.locale = locale;
    }

    /** Writes the document from its root element on; who closes the writer ends the open elements. */
    abstract void write(GetFeatureInfo featureInfo);

    /** Writes the reference systems of a layer that every layer inside it has, too. */
    abstract void systems();

    /** Writes where a layer is. */
    abstract void boxes(Map<Crs, Envelope> extents);

    final CapabilitiesContent content() {
        return content;
    }

    final XmlWriter xml() {
        return xml;
    }

    /** What both versions say of the service after its name. */
    final void serviceDescription() {
        WmsTexts texts = WmsTexts.of(locale);
        xml.element("Title", texts.title()).element("Abstract", texts.summary());
        keywords(texts.keywords());
        onlineResource(content.provider().url().toString());
        xml.open("ContactInformation").open("ContactPersonPrimary")
                .element("ContactPerson", content.provider().name()).element("ContactOrganization", content.provider().name()).end()
                .element("ContactElectronicMailAddress", content.provider().email()).end()
                .element("Fees", texts.noFees()).element("AccessConstraints", content.licences());
    }

    /** An operation with its formats. */
    final void operation(String name, List<String> formats) {
        xml.open(name);
        formats.forEach(format -> xml.element("Format", format));
        xml.open("DCPType").open("HTTP").open("Get");
        onlineResource(address + "?");
        xml.end().end().end().end();
    }

    /** All layers, groups around their members. */
    final void layers() {
        WmsTexts texts = WmsTexts.of(locale);
        xml.open("Layer").element("Title", texts.title()).element("Abstract", texts.summary());
        systems();
        extent(content.catalog().layers());
        content.catalog().groups().forEach(this::group);
        content.ungrouped().forEach(this::layer);
        xml.end();
    }

    private void group(LayerGroup group) {
        List<Layer> members = content.catalog().layersOf(group.name());
        xml.open("Layer").attribute("queryable", 1).element("Name", group.name()).element("Title", group.title().in(locale))
                .element("Abstract", group.summary().in(locale));
        extent(members);
        members.forEach(this::layer);
        xml.end();
    }

    private void layer(Layer layer) {
        xml.open("Layer").attribute("queryable", 1).element("Name", layer.name()).element("Title", layer.title().in(locale))
                .element("Abstract", summary(layer));
        keywords(locale.equals(Locale.ENGLISH) ? layer.keywords().en() : layer.keywords().it());
        extent(List.of(layer));
        xml.open("Attribution").element("Title", layer.attribution().title().in(locale));
        if (layer.attribution().url() != null) {
            onlineResource(layer.attribution().url());
        }
        xml.end();
        layer.styles().forEach(style -> style(layer, style));
        xml.end();
    }

    /** The abstract, with what must be known of schematic shapes and of the licence. */
    private String summary(Layer layer) {
        String summary = layer.summary().in(locale);
        if (layer.schematic() != null) {
            summary += " " + layer.schematic().in(locale);
        }
        if (layer.emptyNote() != null) {
            summary += " " + layer.emptyNote().in(locale);
        }
        return "%s (%s)".formatted(summary, layer.licence().name());
    }

    private void style(Layer layer, String style) {
        Legends.Legend legend = content.legend(layer, style, locale);
        xml.open("Style").element("Name", style).element("Title", content.styleTitle(style, locale))
                .open("LegendURL").attribute("width", legend.width()).attribute("height", legend.height())
                .element("Format", MapFormats.PNG);
        onlineResource("%s?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=%s&LAYER=%s&STYLE=%s&LANGUAGE=%s"
                .formatted(address, MapFormats.PNG, layer.name(), style, locale.getLanguage()));
        xml.end().end();
    }

    private void keywords(List<String> words) {
        if (!words.isEmpty()) {
            xml.open("KeywordList");
            words.forEach(word -> xml.element("Keyword", word));
            xml.end();
        }
    }

    private void extent(Collection<Layer> layers) {
        content.extent(layers).ifPresent(this::boxes);
    }

    private void onlineResource(String url) {
        xml.empty("OnlineResource").attribute("xmlns:xlink", "http://www.w3.org/1999/xlink").attribute("xlink:type", "simple")
                .attribute("xlink:href", url);
    }

    /** The lower bound of a box as text, rounded outwards. */
    static String lower(double value, Crs crs) {
        return rounded(value, crs, RoundingMode.FLOOR);
    }

    /** The upper bound of a box as text, rounded outwards. */
    static String upper(double value, Crs crs) {
        return rounded(value, crs, RoundingMode.CEILING);
    }

    private static String rounded(double value, Crs crs, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS, mode).toPlainString();
    }
}
