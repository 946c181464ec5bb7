package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.util.function.Supplier;

import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.function.SingletonSupplier;

/**
 * Answers requests for tiles that are at hand before anything else is done for them, which takes a fraction of the time. All others go
 * the usual way to {@link XyzController} and {@link WmtsResources}. Of the headers that keep a browser safe, a picture needs but one.
 */
final class TileFastLane extends HttpFilter {

    /** What addresses of XYZ tiles begin with, which go on {@code layer/z/x/y.ending}. */
    static final String XYZ = "/tiles/";
    /** What addresses of WMTS resources begin with; those of tiles go on {@code layer/style/set/matrix/row/column.ending}. */
    static final String WMTS = "/wmts/1.0.0/";

    private static final int XYZ_PARTS = 4;
    private static final int WMTS_PARTS = 6;
    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 9;

    private final transient Supplier<TileLayers> layers;
    private final transient Supplier<TileStore> store;
    private final transient Supplier<TileAnswer> answer;

    /** The web server makes filters before the service is ready, so that what this one needs is asked for when a request comes. */
    TileFastLane(Supplier<TileLayers> layers, Supplier<TileStore> store, Supplier<TileAnswer> answer) {
        this.layers = SingletonSupplier.of(layers);
        this.store = SingletonSupplier.of(store);
        this.answer = SingletonSupplier.of(answer);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        TileAddress address = reading ? address(request.getServletPath()) : null;
        KeptTile tile = address == null ? null : store.get().atHand(address);
        if (tile == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getHeader(HttpHeaders.ORIGIN) != null) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        answer.get().send(address, tile, request, response);
    }

    /** The tile of an address; null for one that is not plainly that of a tile. */
    private TileAddress address(String path) {
        if (path.startsWith(XYZ)) {
            String[] parts = path.substring(XYZ.length()).split("/", XYZ_PARTS + 1);
            return parts.length == XYZ_PARTS ? xyz(parts) : null;
        }
        String[] parts = path.substring(WMTS.length()).split("/", WMTS_PARTS + 1);
        return parts.length == WMTS_PARTS ? wmts(parts) : null;
    }

    private TileAddress xyz(String[] parts) {
        String last = parts[3];
        int stop = last.indexOf('.');
        int density = stop > 0 && last.startsWith(TileAddress.DOUBLE, stop - TileAddress.DOUBLE.length()) ? 2 : 1;
        int end = stop - (density == 1 ? 0 : TileAddress.DOUBLE.length());
        TileLayer layer = layers.get().known(parts[0]);
        TileFormat format = TileFormat.ofEnding(last, stop + 1);
        Tile tile = TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.find(number(parts[1], parts[1].length()), number(parts[2], parts[2].length()), number(last, end));
        return layer == null || format == null || tile == null ? null : new TileAddress(layer, tile, format, density);
    }

    private TileAddress wmts(String[] parts) {
        String last = parts[5];
        int stop = last.indexOf('.');
        TileLayer layer = layers.get().known(parts[0], parts[1]);
        TileMatrixSet set = TileMatrixSet.known(parts[2]);
        TileFormat format = TileFormat.ofEnding(last, stop + 1);
        Tile tile = set == null ? null : set.find(number(parts[3], parts[3].length()), number(last, stop), number(parts[4], parts[4].length()));
        return layer == null || format == null || tile == null ? null : new TileAddress(layer, tile, format);
    }

    /** The whole number that a text begins with, written the shortest way; -1 when the part is none. */
    private static int number(String text, int length) {
        if (length < 1 || length > MOST_DIGITS || length > 1 && text.charAt(0) == '0') {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
