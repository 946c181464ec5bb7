package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Asks the service under test for maps as a client of WMS would, with nothing but the standard's own knowledge of axis order. */
final class WmsClient {

    /** Width and height of the maps, in pixels. */
    static final int SIZE = 201;

    private final ServiceClient service;

    WmsClient(int port) {
        this.service = new ServiceClient(port);
    }

    /** The parameters of a transparent GetMap in version 1.3.0, or of another operation on that map. */
    static Map<String, String> map(String layers, Envelope utm32) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("SERVICE", "WMS", "VERSION", "1.3.0", "REQUEST", "GetMap",
                "LAYERS", layers, "STYLES", "", "CRS", "EPSG:32632", "FORMAT", "image/png", "TRANSPARENT", "TRUE"));
        parameters.put("BBOX", numbers(utm32.getMinX(), utm32.getMinY(), utm32.getMaxX(), utm32.getMaxY()));
        parameters.put("WIDTH", String.valueOf(SIZE));
        parameters.put("HEIGHT", String.valueOf(SIZE));
        return parameters;
    }

    /** The same map in another version and reference system. */
    static Map<String, String> map(String layers, Envelope utm32, String version, Crs crs) {
        Envelope box = CrsTransform.between(Crs.UTM32, crs).apply(utm32);
        boolean northFirst = version.equals("1.3.0") && crs.authorityOrder() == AxisOrder.NORTH_EAST;
        Map<String, String> parameters = map(layers, utm32);
        parameters.put("VERSION", version);
        parameters.remove("CRS");
        parameters.put(version.equals("1.3.0") ? "CRS" : "SRS", crs.code());
        parameters.put("BBOX", northFirst ? numbers(box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX())
                : numbers(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
        return parameters;
    }

    /** A square about a point, x,y in EPSG:32632. */
    static Envelope around(Coordinate point, double metres) {
        Envelope square = new Envelope(point);
        square.expandBy(metres);
        return square;
    }

    Answer ask(Map<String, String> parameters) {
        return service.get("/wms", parameters);
    }

    BufferedImage picture(Map<String, String> parameters) {
        Answer answer = ask(parameters);
        if (!answer.contentType().equals("image/png")) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return picture(answer);
    }

    static BufferedImage picture(Answer answer) {
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String numbers(double... values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : ",").append(String.format(Locale.ROOT, "%.8f", value));
        }
        return text.toString();
    }
}
