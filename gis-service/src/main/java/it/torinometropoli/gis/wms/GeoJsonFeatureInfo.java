package it.torinometropoli.gis.wms;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.ows.GeoJson;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Features as GeoJSON (RFC 7946): longitude and latitude in WGS 84, attributes as they are published. */
@Component
@Order(2)
class GeoJsonFeatureInfo implements FeatureInfoFormat {

    private static final int CENTIMETRE_DECIMALS = 7;

    private final JsonFactory factory = new JsonFactory();

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public byte[] write(List<PickedFeature> found, Locale locale) {
        CrsTransform toDegrees = CrsTransform.between(Crs.UTM32, Crs.WGS84);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), output)) {
            GeoJson features = new GeoJson(json, CENTIMETRE_DECIMALS);
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeNumberProperty("numberReturned", found.size());
            json.writeName("features");
            json.writeStartArray();
            for (PickedFeature picked : found) {
                Geometry shape = (Geometry) picked.feature().getAttribute(FeatureSource.GEOMETRY);
                features.feature(picked.feature(), toDegrees.apply(shape));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return output.toByteArray();
    }
}
