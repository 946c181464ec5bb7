package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsExchange;
import it.torinometropoli.gis.wms.MapInformation;
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
    static final String TILE = "/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}";
    /** A pixel of a tile, after that. */
    static final String PIXEL = "/{J}/{I}";

    private final WmtsService service;
    private final MapInformation information;

    WmtsResources(WmtsService service, MapInformation information) {
        this.service = service;
        this.information = information;
    }

    @GetMapping("/wmts" + CAPABILITIES)
    void capabilities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        KvpParameters parameters = KvpParameters.of(Map.of("Service", WmtsService.NAME, "Request", GetCapabilities.NAME));
        OwsExchange.answer(service, parameters, request, response);
    }

    @GetMapping("/wmts/1.0.0/{Layer}" + TILE + ".{ending:png8?}")
    void tile(@PathVariable Map<String, String> place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new TreeMap<>(place);
        String format = TileFormat.ofEnding(parameters.remove("ending")).orElseThrow().mediaType();
        parameters.putAll(Map.of("Request", GetTile.NAME, "Format", format));
        answer(parameters, request, response);
    }

    /** The language and other vendor parameters stand behind the address. An ending that no format has is the service's to refuse. */
    @GetMapping("/wmts/1.0.0/{Layer}" + TILE + PIXEL + ".{ending:[a-z0-9]+}")
    void information(@PathVariable Map<String, String> place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new TreeMap<>(place);
        String ending = parameters.remove("ending");
        request.getParameterMap().forEach((name, values) -> parameters.putIfAbsent(name, values[0]));
        parameters.putAll(Map.of("Request", GetFeatureInfo.NAME, "Format", TileFormat.PNG.mediaType(), "InfoFormat", information.formats().stream()
                .filter(format -> format.ending().equals(ending)).findFirst().map(MapInformation.Format::mediaType).orElse(ending)));
        answer(parameters, request, response);
    }

    private void answer(Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        parameters.putAll(Map.of("Service", WmtsService.NAME, "Version", WmtsService.VERSION));
        OwsExchange.answer(service, KvpParameters.of(parameters), request, response);
    }
}
