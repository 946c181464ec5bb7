package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsExchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tile service as resources (OGC 07-057r7, clause 10): each address stands for a request of key and value pairs. */
@Controller
class WmtsResources {

    /** The capabilities, below the address of the service. */
    static final String CAPABILITIES = "/1.0.0/WMTSCapabilities.xml";
    /** A tile, below the address of the service, in the variables of the standard; the layer goes before them, the ending after. */
    static final String TILE = "/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.";

    private final WmtsService service;

    WmtsResources(WmtsService service) {
        this.service = service;
    }

    @GetMapping("/wmts" + CAPABILITIES)
    void capabilities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        KvpParameters parameters = KvpParameters.of(Map.of("Service", WmtsService.NAME, "Request", GetCapabilities.NAME));
        OwsExchange.answer(service, parameters, request, response);
    }

    @GetMapping("/wmts/1.0.0/{Layer}" + TILE + "{ending:png8?}")
    void tile(@PathVariable Map<String, String> place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new TreeMap<>(place);
        String format = TileFormat.ofEnding(parameters.remove("ending")).orElseThrow().mediaType();
        parameters.putAll(Map.of("Service", WmtsService.NAME, "Request", GetTile.NAME, "Version", WmtsService.VERSION, "Format", format));
        OwsExchange.answer(service, KvpParameters.of(parameters), request, response);
    }
}
