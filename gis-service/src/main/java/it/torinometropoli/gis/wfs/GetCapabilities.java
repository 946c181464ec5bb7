package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.xml.XmlCursor;
import org.springframework.stereotype.Component;

/**
 * GetCapabilities (OGC 02-058, clause 12; 04-094, clause 13; 09-025r2, clause 8): what the service offers; in Italian and English at once in 2.0,
 * in one of them by LANGUAGE before, where titles cannot say in which language they are.
 */
@Component("wfsGetCapabilities")
final class GetCapabilities implements WfsOperation {

    static final String NAME = "GetCapabilities";

    private static final int MOST_VERSIONS = 20;
    private static final String ACCEPTED = "acceptVersions";

    private final OfferedTypes content;

    GetCapabilities(OfferedTypes content) {
        this.content = content;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public WfsVersion version(KvpParameters parameters) {
        List<String> accepted = parameters.list(ACCEPTED, MOST_VERSIONS);
        return accepted.isEmpty() ? parameters.text("version").map(WfsVersion::negotiate).orElse(WfsVersion.V2_0_0) : WfsVersion.accepted(accepted);
    }

    @Override
    public void answer(KvpParameters parameters, WfsExchange exchange) throws IOException {
        Locale locale = parameters.text("language").filter(language -> language.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(english -> Locale.ENGLISH).orElse(Locale.ITALIAN);
        write(exchange.version(), locale, exchange);
    }

    @Override
    public void answer(XmlCursor xml, WfsExchange exchange) throws IOException {
        List<String> accepted = new ArrayList<>();
        xml.children(child -> {
            if (child.equals("AcceptVersions")) {
                xml.children(version -> accepted.add(xml.text()));
            }
        });
        write(accepted.isEmpty() ? exchange.version() : WfsVersion.accepted(accepted), Locale.ITALIAN, exchange);
    }

    private void write(WfsVersion version, Locale locale, WfsExchange exchange) throws IOException {
        try (XmlWriter xml = new XmlWriter(exchange.start("application/xml"))) {
            switch (version) {
                case V1_0_0 -> new Capabilities100(xml, content, exchange, locale).write();
                case V1_1_0 -> new Capabilities110(xml, content, exchange, locale).write();
                case V2_0_0 -> new Capabilities200(xml, content, exchange).write();
            }
        }
    }
}
