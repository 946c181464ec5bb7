package it.torinometropoli.gis.wfs;

import java.io.IOException;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.xml.XmlCursor;
import org.springframework.stereotype.Component;

/** ListStoredQueries (OGC 09-025r2, 14.3). */
@Component
final class ListStoredQueries implements WfsOperation {

    static final String NAME = "ListStoredQueries";

    private final StoredQueries queries;

    ListStoredQueries(StoredQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public WfsVersion since() {
        return WfsVersion.V2_0_0;
    }

    @Override
    public void answer(KvpParameters parameters, WfsExchange exchange) throws IOException {
        answer(exchange);
    }

    @Override
    public void answer(XmlCursor xml, WfsExchange exchange) throws IOException {
        answer(exchange);
    }

    private void answer(WfsExchange exchange) throws IOException {
        try (XmlWriter xml = new XmlWriter(exchange.start("application/xml"))) {
            ServiceXml.root(xml, "ListStoredQueriesResponse");
            for (StoredQuery query : queries.all()) {
                xml.open("wfs:StoredQuery").attribute("id", query.id());
                ServiceXml.localized(xml, "wfs:Title", query.title());
                for (Layer layer : query.returns()) {
                    xml.element("wfs:ReturnFeatureType", GmlNames.layers(layer.localName()));
                }
                xml.end();
            }
        }
    }
}
