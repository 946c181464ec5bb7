package it.torinometropoli.gis.tiles;

import java.io.IOException;

import it.torinometropoli.gis.tiles.TileVersions.Moment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends tiles, unless the client has them already (RFC 9110, 13.1.2). */
@Component
class TileAnswer {

    private final TileStore store;
    private final TileVersions versions;
    private final String cacheControl;

    TileAnswer(TileStore store, TileVersions versions, TileSettings settings) {
        this.store = store;
        this.versions = versions;
        this.cacheControl = settings.maxAge().isZero() ? "public, no-cache" : "public, max-age=" + settings.maxAge().toSeconds();
    }

    /**
     * Sends a tile.
     *
     * @throws it.torinometropoli.gis.ows.OwsException when the service is busy
     * @throws IOException when the client has gone
     */
    void send(TileAddress address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        KeptTile tile = store.atHand(address);
        if (tile == null) {
            Moment moment = versions.now(address.layer());
            String version = moment.version(address);
            if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), version)) {
                notModified(KeptTile.entityTag(version), response);
                return;
            }
            tile = store.find(address, version, moment);
        }
        send(address, tile, request, response);
    }

    /**
     * Sends a tile that has been found.
     *
     * @throws IOException when the client has gone
     */
    void send(TileAddress address, KeptTile tile, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tile.version())) {
            notModified(tile.entityTag(), response);
            return;
        }
        prepare(tile.entityTag(), response);
        response.setContentType(address.format().mediaType());
        response.setContentLength(tile.picture().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(tile.picture());
        }
    }

    /** Whether one of the entity tags that the client has is that of a version; tags cannot hold quotation marks (RFC 9110, 8.8.3). */
    private static boolean matches(String had, String version) {
        return had != null && (had.contains('"' + version + '"') || had.equals("*"));
    }

    private void notModified(String entityTag, HttpServletResponse response) {
        prepare(entityTag, response);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }

    private void prepare(String entityTag, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        response.setHeader(HttpHeaders.ETAG, entityTag);
    }
}
