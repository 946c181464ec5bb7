package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.io.OutputStream;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.xml.XmlCursor;
import org.springframework.stereotype.Component;

/** GetFeature (OGC 09-025r2, clause 11): the features that match, or how many there are. */
@Component
final class GetFeature implements WfsOperation {

    static final String NAME = "GetFeature";

    private final FeatureRequests requests;

    GetFeature(FeatureRequests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void answer(KvpParameters parameters, WfsExchange exchange) throws IOException {
        answer(requests.read(parameters, exchange.address()), exchange);
    }

    @Override
    public void answer(XmlCursor xml, WfsExchange exchange) throws IOException {
        answer(requests.read(xml), exchange);
    }

    private static void answer(FeatureRequest request, WfsExchange exchange) throws IOException {
        FeatureAnswer answer = new FeatureAnswers(request, exchange.address()).answer();
        OutputStream output = exchange.start(request.format().mediaType());
        if (request.form() == FeatureRequest.Form.FEATURE) {
            request.format().writeFeature(answer, output);
        } else {
            request.format().writeCollection(answer, output);
        }
    }
}
