package it.torinometropoli.gis.tiles;

import java.io.IOException;

import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Sends tiles, unless the client has them already. */
@Component
class TileAnswer {

    /** The one format of tiles. */
    static final String PNG = "image/png";

    private final TileStore store;

    TileAnswer(TileStore store) {
        this.store = store;
    }

    /**
     * Sends a tile.
     *
     * @throws it.torinometropoli.gis.ows.OwsException when the service is busy
     * @throws IOException when the client has gone
     */
    void send(TileLayer layer, Tile tile, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Revalidation.answered(store.content(layer, tile), request, response)) {
            return;
        }
        byte[] picture = store.picture(layer, tile);
        response.setContentType(PNG);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
