package it.torinometropoli.gis.vectortiles;

import java.io.IOException;

import it.torinometropoli.gis.ows.ServiceAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Sends the descriptions of tile sets. */
@Component
class TilesetAnswer {

    private final ServiceAddress service;
    private final TileAreas areas;
    private final AnchorLayers anchors;
    private final JsonAnswer answer;

    TilesetAnswer(ServiceAddress service, TileAreas areas, AnchorLayers anchors, JsonAnswer answer) {
        this.service = service;
        this.areas = areas;
        this.anchors = anchors;
        this.answer = answer;
    }

    /** The tile sets of a subject. */
    void list(TilesetSubject subject, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.send(new TilesetDocuments(addresses(request), areas).list(subject), JsonLinks.JSON, request, response);
    }

    /** One tile set as JSON. */
    void tileset(TilesetSubject subject, TileGrid grid, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.send(new TilesetDocuments(addresses(request), areas).tileset(subject, grid), JsonLinks.JSON, request, response);
    }

    /** The tile set of web maps as TileJSON; as plain JSON in its media type, which is what clients know. */
    void tileJson(TilesetSubject subject, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.send(new TileJson(addresses(request), areas, anchors).of(subject), JsonLinks.JSON, request, response);
    }

    private TileAddresses addresses(HttpServletRequest request) {
        return new TileAddresses(service.root(request) + TileAddresses.API);
    }
}
