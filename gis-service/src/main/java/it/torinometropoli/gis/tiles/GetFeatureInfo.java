package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.wms.MapInformation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * GetFeatureInfo (OGC 07-057r7, 7.3): what is drawn at a pixel of a tile, told by the map service, of which a tile is a map. Its vendor
 * parameters hold here too.
 */
@Component
class GetFeatureInfo {

    static final String NAME = "GetFeatureInfo";

    private static final List<String> OPTIONAL = List.of("FEATURE_COUNT", "BUFFER", "PROPERTYNAME", "LANGUAGE");

    private final GetTile tiles;
    private final MapInformation information;

    GetFeatureInfo(GetTile tiles, MapInformation information) {
        this.tiles = tiles;
        this.information = information;
    }

    /**
     * Answers a request.
     *
     * @throws OwsException when it is refused
     * @throws IOException when the client has gone
     */
    void answer(KvpParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        TileAddress address = tiles.address(parameters);
        Envelope area = address.tile().envelope();
        String size = String.valueOf(TileMatrixSet.TILE_SIZE);
        Map<String, String> map = new TreeMap<>(Map.of("LAYERS", address.layer().name(), "STYLES", address.layer().style(),
                "QUERY_LAYERS", address.layer().name(), "CRS", address.tile().matrix().set().crs().code(), "WIDTH", size, "HEIGHT", size,
                "BBOX", "%s,%s,%s,%s".formatted(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY())));
        map.putAll(Map.of("I", pixel("I", parameters), "J", pixel("J", parameters), "INFO_FORMAT", format(parameters)));
        OPTIONAL.forEach(name -> parameters.text(name).ifPresent(value -> map.put(name, value)));
        information.answer(KvpParameters.of(map), request, response);
    }

    private String format(KvpParameters parameters) {
        parameters.required("InfoFormat");
        return parameters.oneOf("InfoFormat", information.formats().stream().map(MapInformation.Format::mediaType).toList()).orElseThrow();
    }

    private static String pixel(String name, KvpParameters parameters) {
        int pixel = parameters.requiredInteger(name, -999_999_999, 999_999_999);
        if (pixel < 0 || pixel >= TileMatrixSet.TILE_SIZE) {
            throw new OwsException(ExceptionCode.POINT_OUT_OF_RANGE, name,
                    "%s is %d; a tile has pixels from 0 to %d".formatted(name, pixel, TileMatrixSet.TILE_SIZE - 1));
        }
        return String.valueOf(pixel);
    }
}
