package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.InspireTheme;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.render.Legend;

/** Writes the layers of a capabilities document (06-042, 7.2.4.5 to 7.2.4.7; 01-068r3, 7.1.4.4 and 7.1.4.5), groups around their members. */
final class LayerElements {

    private final MapCapabilities document;
    private final MapCapabilitiesContent content;
    private final XmlWriter xml;
    private final Locale locale;

    LayerElements(MapCapabilities document) {
        this.document = document;
        this.content = document.content();
        this.xml = document.xml();
        this.locale = document.locale();
    }

    /** Writes the layer that holds all others. */
    void write() {
        WmsTexts texts = WmsTexts.of(locale);
        xml.open("Layer").element("Title", texts.title()).element("Abstract", texts.summary());
        document.systems();
        extent(content.layers());
        content.catalog().groups().forEach(this::group);
        content.ungrouped().forEach(this::layer);
        xml.end();
    }

    private void group(LayerGroup group) {
        List<Layer> members = content.layers(group);
        xml.open("Layer").attribute("queryable", 1).element("Name", group.name()).element("Title", group.title().in(locale))
                .element("Abstract", group.summary().in(locale));
        extent(members);
        style(LayerStyles.DEFAULT, WmsTexts.of(locale).defaultStyle(), content.subject(group));
        scales(content.scales(members));
        members.forEach(this::layer);
        xml.end();
    }

    private void layer(Layer layer) {
        xml.open("Layer").attribute("queryable", 1).element("Name", layer.name()).element("Title", layer.title().in(locale))
                .element("Abstract", summary(layer));
        keywords(layer.keywords());
        extent(List.of(layer));
        attribution(layer.attribution());
        content.metadata(layer, document.root()).forEach(record -> document.link(xml.open("MetadataURL").attribute("type", document.metadataStandard()),
                record.format(), record.url()));
        features(layer);
        layer.styles().forEach(style -> style(style, content.styleTitle(style, locale), LegendSubject.of(layer, style, content.catalog())));
        scales(content.scales(List.of(layer)));
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

    private void keywords(Layer.Keywords keywords) {
        List<String> words = keywords.in(locale);
        if (!words.isEmpty() || keywords.theme() != null) {
            xml.open("KeywordList");
            words.forEach(word -> xml.element("Keyword", word));
            if (keywords.theme() != null) {
                document.keyword(InspireTheme.VOCABULARY, keywords.theme().title().in(locale));
            }
            xml.end();
        }
    }

    private void attribution(Layer.Attribution attribution) {
        xml.open("Attribution").element("Title", attribution.title().in(locale));
        if (attribution.url() != null) {
            document.onlineResource(attribution.url());
        }
        Layer.Logo logo = attribution.logo();
        if (logo != null) {
            document.link(xml.open("LogoURL").attribute("width", logo.width()).attribute("height", logo.height()), logo.format(), logo.url());
        }
        xml.end();
    }

    /** Where the features themselves are to be had, in the formats of the Web Feature Service. */
    private void features(Layer layer) {
        content.featureFormats().forEach(format -> document.link(xml.open("DataURL"), format,
                "%s?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=%s&OUTPUTFORMAT=%s"
                        .formatted(document.features(), GmlNames.layers(layer.localName()), UrlText.encoded(format))));
    }

    private void style(String name, String title, LegendSubject subject) {
        Legend legend = content.legend(subject, locale);
        xml.open("Style").element("Name", name).element("Title", title);
        document.link(xml.open("LegendURL").attribute("width", legend.width()).attribute("height", legend.height()), MapFormats.PNG,
                "%s?SERVICE=WMS&VERSION=%s&REQUEST=GetLegendGraphic&FORMAT=%s&LAYER=%s&STYLE=%s&LANGUAGE=%s".formatted(document.address(),
                        WmsVersion.V1_3_0.text(), MapFormats.PNG, UrlText.encoded(subject.name()), UrlText.encoded(name), locale.getISO3Language()));
        xml.end();
    }

    private void extent(List<Layer> layers) {
        content.extent(layers).ifPresent(document::boxes);
    }

    private void scales(ScaleLimits limits) {
        if (limits.bounded()) {
            document.scales(limits);
        }
    }
}
