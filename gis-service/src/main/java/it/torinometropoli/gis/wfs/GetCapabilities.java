package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.xml.XmlCursor;
import org.springframework.stereotype.Component;

/** GetCapabilities (OGC 09-025r2, clause 8): what the service offers, in Italian and English at once. */
@Component("wfsGetCapabilities")
final class GetCapabilities implements WfsOperation {

    static final String NAME = "GetCapabilities";

    private static final int MOST_VERSIONS = 20;

    private final OfferedTypes content;

    GetCapabilities(OfferedTypes content) {
        this.content = content;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void answer(KvpParameters parameters, WfsExchange exchange) throws IOException {
        answer(parameters.list("acceptVersions", MOST_VERSIONS), exchange);
    }

    @Override
    public void answer(XmlCursor xml, WfsExchange exchange) throws IOException {
        List<String> accepted = new ArrayList<>();
        xml.children(child -> {
            if (child.equals("AcceptVersions")) {
                xml.children(version -> accepted.add(xml.text()));
            }
        });
        answer(accepted, exchange);
    }

    private void answer(List<String> acceptedVersions, WfsExchange exchange) throws IOException {
        WfsVersion.negotiate(acceptedVersions);
        try (XmlWriter xml = new XmlWriter(exchange.start("application/xml"))) {
            new CapabilitiesWriter(xml, content, exchange.address()).write();
        }
    }
}
