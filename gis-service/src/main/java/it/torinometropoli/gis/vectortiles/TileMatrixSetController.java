package it.torinometropoli.gis.vectortiles;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.ows.ServiceAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tile matrix sets of the vector tiles (OGC 17-083r4). */
@RestController
@RequestMapping(TileAddresses.API + "/tileMatrixSets")
class TileMatrixSetController {

    private static final List<String> FORMATS = List.of("json");

    private final ServiceAddress service;
    private final JsonAnswer answer;

    TileMatrixSetController(ServiceAddress service, JsonAnswer answer) {
        this.service = service;
        this.answer = answer;
    }

    @GetMapping
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.send(documents(request).list(), JsonLinks.JSON, request, response);
    }

    @GetMapping("/{tileMatrixSetId}")
    void definition(@PathVariable String tileMatrixSetId, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.send(documents(request).definition(TileRequest.grid(tileMatrixSetId)), JsonLinks.JSON, request, response);
    }

    private TileMatrixSetDocuments documents(HttpServletRequest request) {
        TileRequest.check(request, TileRequest.OF_DOCUMENTS);
        TileRequest.format(request, FORMATS);
        return new TileMatrixSetDocuments(new TileAddresses(service.root(request) + TileAddresses.API));
    }
}
