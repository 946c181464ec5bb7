package it.torinometropoli.gis.print;

import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A dismissed area.
 *
 * @param layer the layer of dismissed areas
 * @param id its identifier within the layer, such as {@code AD-001}
 * @param feature all that is known about it, its shape in EPSG:32632
 */
record Area(Layer layer, String id, SimpleFeature feature) {

    /** Its name. */
    String name() {
        return (String) feature.getAttribute("nome");
    }

    /** What it covers, x,y in EPSG:32632; a null envelope when it has no shape. */
    Envelope envelope() {
        Geometry shape = (Geometry) feature.getDefaultGeometry();
        return shape == null ? new Envelope() : shape.getEnvelopeInternal();
    }

    /** The attribute with a role that readers of a language see. */
    Optional<Attribute> attribute(Attribute.Role role, Locale locale) {
        return layer.attributes().stream().filter(attribute -> attribute.role() == role && attribute.shownIn(locale)).findFirst();
    }

    /** The value of an attribute, empty when it is not known. */
    Optional<Object> value(Attribute attribute) {
        return Optional.ofNullable(feature.getAttribute(attribute.name())).filter(value -> !value.toString().isBlank());
    }
}
