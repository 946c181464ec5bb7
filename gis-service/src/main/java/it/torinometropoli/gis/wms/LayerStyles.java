package it.torinometropoli.gis.wms;

import java.util.List;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.style.NamedLayer.LayerStyle;
import it.torinometropoli.gis.style.NamedLayer.NamedStyle;
import it.torinometropoli.gis.style.NamedLayer.UserStyle;
import org.geotools.api.style.Style;
import org.springframework.stereotype.Component;

/** Finds the styles in which a request wants a layer: those that it brings along, or a published one. */
@Component
class LayerStyles {

    /** The name under which every layer and group has the style that it gets when none is asked for. */
    static final String DEFAULT = "default";

    private final Catalog catalog;

    LayerStyles(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * How a layer is wanted.
     *
     * @param parameter which names the style, for messages
     * @param layer the name by which it is asked for: its own, or that of a group that it belongs to
     * @param style the name of the style, or blank
     * @param own the styles that the request brings along for it; none for the published one
     */
    record Wanted(String parameter, String layer, String style, List<LayerStyle> own) {
    }

    /**
     * The styles of a layer one over the other; at least one.
     *
     * @throws OwsException when it has no such style, or is asked for as part of a group, which has but one
     */
    List<Style> of(Layer layer, Wanted wanted) {
        if (wanted.own().isEmpty()) {
            return List.of(published(layer, wanted));
        }
        if (!layer.name().equals(wanted.layer())) {
            throw new OwsException(ExceptionCode.STYLE_NOT_DEFINED, InlineStyles.BODY,
                    "The group '%s' has only its default style; give styles to its layers by their names".formatted(wanted.layer()));
        }
        return wanted.own().stream().map(style -> style instanceof UserStyle user ? user.style()
                : published(layer, new Wanted(InlineStyles.BODY, wanted.layer(), ((NamedStyle) style).name(), List.of()))).toList();
    }

    /** The first style of the layer when the name is blank or the default's. */
    private Style published(Layer layer, Wanted wanted) {
        String name = wanted.style().equals(DEFAULT) && !layer.styles().contains(DEFAULT) ? "" : wanted.style();
        if (!name.isEmpty() && !layer.name().equals(wanted.layer())) {
            throw new OwsException(ExceptionCode.STYLE_NOT_DEFINED, wanted.parameter(),
                    "The group '%s' has only its default style; leave its place in %s empty".formatted(wanted.layer(), wanted.parameter()));
        }
        if (!name.isEmpty() && !layer.styles().contains(name)) {
            throw OwsException.notAllowed(ExceptionCode.STYLE_NOT_DEFINED, wanted.parameter(), name, layer.styles());
        }
        return catalog.style(name.isEmpty() ? layer.styles().get(0) : name).orElseThrow();
    }
}
