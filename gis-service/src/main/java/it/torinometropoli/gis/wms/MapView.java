package it.torinometropoli.gis.wms;

import java.awt.Color;
import java.util.List;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.render.MapLayer;
import it.torinometropoli.gis.render.MapRequest;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What a map shows and how large it is.
 *
 * @param crs the reference system of the map
 * @param envelope the area, x,y in {@code crs}, with width and height
 * @param width in pixels
 * @param height in pixels
 * @param dotsPerInch resolution of the device that shows it
 */
record MapView(Crs crs, Envelope envelope, int width, int height, double dotsPerInch) {

    /** The smallest pixel: below it coordinates of this planet cannot be told apart as numbers. */
    private static final double SMALLEST_PIXEL_METRES = 1e-6;
    private static final double SMALLEST_PIXEL_DEGREES = 1e-11;

    /**
     * Reads SRS or CRS, BBOX, WIDTH and HEIGHT (06-042, 7.3.3; 01-068r3, 7.2.3), and the resolution where the request has one.
     *
     * @throws OwsException when one is missing, not offered or beyond the limits
     */
    static MapView read(WmsRequest request, WmsLimits limits) {
        KvpParameters parameters = request.parameters();
        CrsName name = crs(request);
        int width = parameters.requiredInteger("WIDTH", 1, limits.maxWidth());
        int height = parameters.requiredInteger("HEIGHT", 1, limits.maxHeight());
        MapView view = new MapView(name.crs(), envelope(request, name), width, height, Resolution.read(parameters));
        double smallest = name.crs().geographic() ? SMALLEST_PIXEL_DEGREES : SMALLEST_PIXEL_METRES;
        if (view.pixelWidth() < smallest || view.pixelHeight() < smallest) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "BBOX",
                    "BBOX is too small for the size of the map: a pixel may not be less than %s wide or high".formatted(smallest));
        }
        return view;
    }

    /** The map with these layers, the lowest first, on a ground of a colour; transparent when that is null. */
    MapRequest map(List<MapLayer> layers, Color background) {
        return new MapRequest(layers, envelope, crs, width, height, background, dotsPerInch);
    }

    /** The place of the middle of a pixel, x,y in the map's reference system. */
    Coordinate middleOf(int column, int row) {
        return new Coordinate(envelope.getMinX() + (column + 0.5) * pixelWidth(), envelope.getMaxY() - (row + 0.5) * pixelHeight());
    }

    /** The width of a pixel in units of the reference system. */
    double pixelWidth() {
        return envelope.getWidth() / width;
    }

    /** The height of a pixel in units of the reference system. */
    double pixelHeight() {
        return envelope.getHeight() / height;
    }

    private static CrsName crs(WmsRequest request) {
        WmsVersion version = request.version();
        String asked = request.parameters().required(version.crsParameter());
        return CrsName.parse(asked).filter(name -> version.offers(name.crs())).orElseThrow(() -> OwsException.notAllowed(
                version.unknownCrs(), version.crsParameter(), asked, version.systems().stream().map(Crs::code).toList()));
    }

    private static Envelope envelope(WmsRequest request, CrsName name) {
        double[] box = request.parameters().numbers("BBOX", 4);
        if (!(box[0] < box[2] && box[1] < box[3])) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "BBOX",
                    "BBOX must be minimum,minimum,maximum,maximum with each minimum below its maximum");
        }
        Envelope envelope = request.version().axisOrder(name).envelope(box[0], box[1], box[2], box[3]);
        if (!Double.isFinite(envelope.getWidth()) || !Double.isFinite(envelope.getHeight())) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "BBOX", "BBOX is larger than numbers can tell");
        }
        return envelope;
    }
}
