package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.ExceptionReport;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.OwsService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The Web Map Tile Service 1.0.0: finds the operation and sees to the version. */
@Component
class WmtsService implements OwsService {

    static final String NAME = "WMTS";
    static final String VERSION = "1.0.0";

    private static final int MOST_VERSIONS = 20;

    private final GetCapabilities capabilities;
    private final GetTile tiles;
    private final GetFeatureInfo information;

    WmtsService(GetCapabilities capabilities, GetTile tiles, GetFeatureInfo information) {
        this.capabilities = capabilities;
        this.tiles = tiles;
        this.information = information;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void handle(KvpParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        parameters.required("Service");
        String asked = parameters.required("Request");
        if (asked.equalsIgnoreCase(GetTile.NAME)) {
            requireVersion(parameters);
            tiles.answer(parameters, request, response);
        } else if (asked.equalsIgnoreCase(GetFeatureInfo.NAME)) {
            requireVersion(parameters);
            information.answer(parameters, request, response);
        } else if (asked.equalsIgnoreCase(GetCapabilities.NAME)) {
            negotiate(parameters.list("AcceptVersions", MOST_VERSIONS));
            capabilities.answer(request, response);
        } else {
            throw OwsException.notAllowed(ExceptionCode.OPERATION_NOT_SUPPORTED, "Request", asked,
                    List.of(GetCapabilities.NAME, GetTile.NAME, GetFeatureInfo.NAME));
        }
    }

    @Override
    public void refuse(OwsException exception, KvpParameters parameters, HttpServletResponse response) throws IOException {
        ExceptionReport.write(exception, VERSION, response);
    }

    private static void requireVersion(KvpParameters parameters) {
        parameters.required("Version");
        parameters.oneOf("Version", List.of(VERSION));
    }

    private static void negotiate(List<String> accepted) {
        if (!accepted.isEmpty() && !accepted.contains(VERSION)) {
            throw OwsException.notAllowed(ExceptionCode.VERSION_NEGOTIATION_FAILED, "AcceptVersions", String.join(",", accepted), List.of(VERSION));
        }
    }
}
