package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.io.OutputStream;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.GmlFeatureFormat;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.xml.XmlCursor;
import org.springframework.stereotype.Component;

/** GetFeature (OGC 02-058, clause 9; 04-094, clause 9; 09-025r2, clause 11): the features that match, or how many there are. */
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
        answer(requests.read(parameters, exchange), exchange);
    }

    @Override
    public void answer(XmlCursor xml, WfsExchange exchange) throws IOException {
        answer(requests.read(xml, exchange.version()), exchange);
    }

    private static void answer(FeatureRequest request, WfsExchange exchange) throws IOException {
        FeatureFormat format = request.format();
        boolean hits = request.form() == FeatureRequest.Form.HITS;
        if (hits && format.extension().isPresent()) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "resultType",
                    "%s cannot say how many features there are; ask for hits in another outputFormat".formatted(format.names().get(0)));
        }
        FeatureAnswer answer = new FeatureAnswers(request, exchange.address()).answer();
        format.extension().ifPresent(extension -> exchange.keepAs(FileNames.of(request.queries()) + "." + extension));
        OutputStream output = exchange.start(format.mediaType());
        if (hits && format instanceof GmlFeatureFormat gml) {
            gml.writeHits(answer, output);
        } else if (request.form() == FeatureRequest.Form.FEATURE) {
            format.writeFeature(answer, output);
        } else {
            format.writeCollection(answer, output);
        }
    }
}
