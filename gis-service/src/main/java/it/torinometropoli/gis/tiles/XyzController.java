package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.OwsExchange;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Tiles at the addresses that web maps know: zoom, column and row of GoogleMapsCompatible, rows counted from the top, and {@code @2x} for
 * screens of high resolution.
 */
@Controller
class XyzController {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final TileLayers layers;
    private final TileAnswer answer;

    XyzController(TileLayers layers, TileAnswer answer) {
        this.layers = layers;
        this.answer = answer;
    }

    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.{ending:png8?}")
    void tile(@PathVariable Map<String, String> place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        TileFormat format = TileFormat.ofEnding(place.get("ending")).orElseThrow();
        int density = place.get("y").endsWith(TileAddress.DOUBLE) ? 2 : 1;
        answer.send(new TileAddress(layers.inDefaultStyle(place.get("layer")), tile(place), format, density), request, response);
    }

    private static Tile tile(Map<String, String> place) {
        int column = number(place.get("x"));
        int row = number(place.get("y").replace(TileAddress.DOUBLE, ""));
        return TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.atZoom(number(place.get("z"))).flatMap(matrix -> matrix.tile(column, row))
                .orElseThrow(() -> new OwsException(ExceptionCode.NOT_FOUND, null,
                        "There is no such tile: z is a whole number from 0 to %d, x and y from 0 to 2^z - 1"
                        .formatted(TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.lastZoom())));
    }

    /** The number; -1, which is no zoom, column or row, for anything else. */
    private static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    /** What is not there is 404; when the service is busy, 503. */
    @ExceptionHandler
    void refuse(OwsException exception, HttpServletResponse response) throws IOException {
        OwsExchange.prepareRefusal(exception, response);
        response.setStatus(exception.code() == ExceptionCode.BUSY ? exception.code().status() : ExceptionCode.NOT_FOUND.status());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(exception.getMessage());
    }
}
