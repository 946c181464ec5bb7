package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;

import it.torinometropoli.gis.ows.KvpParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Tells what is drawn at a pixel of a map, for services that show the same maps in another way. */
@Component
public class MapInformation {

    private final GetFeatureInfo operation;
    private final FeatureInfoFormats formats;

    MapInformation(GetFeatureInfo operation, FeatureInfoFormats formats) {
        this.operation = operation;
        this.formats = formats;
    }

    /**
     * A format of the answer.
     *
     * @param mediaType as capabilities name it
     * @param ending of file names, without a full stop
     */
    public record Format(String mediaType, String ending) {
    }

    /** The formats, the preferred one first. */
    public List<Format> formats() {
        return formats.all().stream().map(format -> new Format(format.names().get(0), format.ending())).toList();
    }

    /**
     * Answers as the map service would.
     *
     * @param map the parameters of a GetFeatureInfo of WMS 1.3.0
     * @throws it.torinometropoli.gis.ows.OwsException when the request is refused
     * @throws IOException when the client has gone
     */
    public void answer(KvpParameters map, HttpServletRequest request, HttpServletResponse response) throws IOException {
        operation.answer(new WmsRequest(WmsVersion.V1_3_0, map, request), response);
    }
}
