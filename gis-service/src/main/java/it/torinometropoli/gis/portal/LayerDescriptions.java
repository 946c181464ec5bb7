package it.torinometropoli.gis.portal;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.format.Provenances;
import org.geotools.api.style.Style;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Describes the layers of the catalogue to the map client. */
@Component
class LayerDescriptions {

    private final Catalog catalog;
    private final FeatureSources features;
    private final Geographic geographic;
    private final Provenances provenances;

    LayerDescriptions(Catalog catalog, FeatureSources features, Geographic geographic, Provenances provenances) {
        this.catalog = catalog;
        this.features = features;
        this.geographic = geographic;
        this.provenances = provenances;
    }

    /** All layers that maps are drawn of, in the order of the catalogue. */
    List<LayerDescription> all(Locale locale) {
        return catalog.layers().stream().filter(features::drawable).map(layer -> describe(layer, locale)).toList();
    }

    private LayerDescription describe(Layer layer, Locale locale) {
        FeatureSource source = features.of(layer);
        String style = layer.styles().get(0);
        Style drawn = catalog.style(style).orElseThrow();
        return new LayerDescription(layer.name(), layer.title().in(locale), layer.summary().in(locale), kind(layer), layer.geometry(),
                source.count(FeatureQuery.ALL), layer.listed(), drawingOrder(layer), geographic.envelope(source.bounds()),
                text(layer.schematic(), locale), text(layer.emptyNote(), locale),
                new LayerDescription.Source(layer.attribution().title().in(locale), layer.attribution().url()), layer.licence(),
                style, legend(layer, style, locale), LegendSymbols.of(drawn, locale), LegendSymbols.scales(drawn),
                nameProperty(layer, locale), layer.attribute(Attribute.Role.ACTIONS).isPresent(), provenances.of(layer).dataDate());
    }

    private static LayerDescription.Kind kind(Layer layer) {
        return TerritoryLayers.contains(layer.name()) ? LayerDescription.Kind.TERRITORY : LayerDescription.Kind.THEME;
    }

    /** The rank in the group that draws the layer; layers of no group are drawn last, in listing order. */
    private int drawingOrder(Layer layer) {
        return catalog.groups().stream().filter(group -> group.layers().contains(layer.name())).findFirst()
                .map(group -> group.layers().indexOf(layer.name()))
                .orElseGet(() -> catalog.layers().size() + catalog.layers().indexOf(layer));
    }

    private static String nameProperty(Layer layer, Locale locale) {
        return layer.attributes().stream()
                .filter(attribute -> attribute.role() == Attribute.Role.NAME && locale.getLanguage().equals(attribute.language())).findFirst()
                .or(() -> layer.attribute(Attribute.Role.NAME)).map(Attribute::name).orElse(null);
    }

    private static String legend(Layer layer, String style, Locale locale) {
        return UriComponentsBuilder.fromPath("/wms").queryParam("SERVICE", "WMS").queryParam("VERSION", "1.3.0")
                .queryParam("REQUEST", "GetLegendGraphic").queryParam("FORMAT", "image/png").queryParam("LAYER", layer.name())
                .queryParam("STYLE", style).queryParam("LANGUAGE", locale.getLanguage()).encode().toUriString();
    }

    private static String text(LocalizedText text, Locale locale) {
        return text == null ? null : text.in(locale);
    }
}
