package it.torinometropoli.gis.tiles;

import java.io.IOException;

import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * Answers requests for XYZ tiles that are at hand before anything else is done for them, which takes a fraction of the time. All others go
 * the usual way to {@link XyzController}. Of the headers that keep a browser safe, a picture needs but one.
 */
final class TileFastLane extends HttpFilter {

    /** What addresses that come here begin with. */
    static final String PREFIX = "/tiles/";

    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 9;

    private final transient TileLayers layers;
    private final transient TileStore store;
    private final transient TileAnswer answer;

    TileFastLane(TileLayers layers, TileStore store, TileAnswer answer) {
        this.layers = layers;
        this.store = store;
        this.answer = answer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        TileAddress address = reading ? address(request.getServletPath()) : null;
        KeptTile tile = address == null ? null : store.atHand(address);
        if (tile == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getHeader(HttpHeaders.ORIGIN) != null) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        answer.send(address, tile, request, response);
    }

    /** The tile of an address {@code /tiles/layer/z/x/y.ending}; null for one that is not plainly that. */
    private TileAddress address(String path) {
        int zoom = path.indexOf('/', PREFIX.length()) + 1;
        int column = zoom == 0 ? 0 : path.indexOf('/', zoom) + 1;
        int row = column == 0 ? 0 : path.indexOf('/', column) + 1;
        int ending = row == 0 ? 0 : path.indexOf('.', row) + 1;
        if (ending == 0 || !path.startsWith(PREFIX)) {
            return null;
        }
        TileLayer layer = layers.known(path.substring(PREFIX.length(), zoom - 1));
        TileFormat format = TileFormat.ofEnding(path, ending);
        int density = path.startsWith(TileAddress.DOUBLE, ending - 1 - TileAddress.DOUBLE.length()) ? 2 : 1;
        int rowEnd = ending - 1 - (density == 1 ? 0 : TileAddress.DOUBLE.length());
        Tile tile = layer == null || format == null ? null : TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.find(number(path, zoom, column - 1),
                number(path, column, row - 1), number(path, row, rowEnd));
        return tile == null ? null : new TileAddress(layer, tile, format, density);
    }

    /** The whole number between two places of a text; -1 when it is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return to > from && to - from <= MOST_DIGITS ? number : -1;
    }
}
