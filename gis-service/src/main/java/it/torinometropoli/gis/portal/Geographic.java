package it.torinometropoli.gis.portal;

import java.util.List;
import java.util.stream.DoubleStream;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Stored coordinates as degrees for the map client. */
@Component
class Geographic {

    private static final double DEGREE_FRACTION = 1e6;

    /**
     * An envelope in degrees, to a decimetre.
     *
     * @param envelope x,y in EPSG:32632
     * @return west, south, east, north (CRS84); null for a null envelope
     */
    List<Double> envelope(Envelope envelope) {
        return envelope.isNull() ? null : numbers(transform().apply(envelope));
    }

    /**
     * The envelope of a shape in degrees, to a decimetre.
     *
     * @param geometry x,y in EPSG:32632, or null
     * @return west, south, east, north (CRS84); null when there is no shape
     */
    List<Double> envelope(Geometry geometry) {
        return geometry == null || geometry.isEmpty() ? null : numbers(transform().apply(geometry).getEnvelopeInternal());
    }

    private static CrsTransform transform() {
        return CrsTransform.between(Crs.UTM32, Crs.CRS84);
    }

    private static List<Double> numbers(Envelope degrees) {
        return DoubleStream.of(degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY())
                .map(degree -> Math.round(degree * DEGREE_FRACTION) / DEGREE_FRACTION).boxed().toList();
    }
}
