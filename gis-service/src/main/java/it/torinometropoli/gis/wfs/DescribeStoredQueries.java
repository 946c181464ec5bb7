package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.xml.XmlCursor;
import org.springframework.stereotype.Component;

/** DescribeStoredQueries (OGC 09-025r2, 14.4). How a query is carried out is the service's own affair, as the standard allows. */
@Component
final class DescribeStoredQueries implements WfsOperation {

    static final String NAME = "DescribeStoredQueries";

    private static final int MOST_QUERIES = 100;
    private static final String PRIVATE_LANGUAGE = "urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression";

    private final StoredQueries queries;

    DescribeStoredQueries(StoredQueries queries) {
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
        answer(parameters.list("storedQuery_id", MOST_QUERIES), exchange);
    }

    @Override
    public void answer(XmlCursor xml, WfsExchange exchange) throws IOException {
        List<String> ids = new ArrayList<>();
        xml.children(child -> {
            if (!child.equals("StoredQueryId")) {
                throw xml.unexpected(NAME, "StoredQueryId");
            }
            ids.add(xml.text());
        });
        answer(ids, exchange);
    }

    private void answer(List<String> ids, WfsExchange exchange) throws IOException {
        List<StoredQuery> described = ids.isEmpty() ? queries.all() : ids.stream().map(id -> queries.named(id, "storedQuery_id")).toList();
        try (XmlWriter xml = new XmlWriter(exchange.start("application/xml"))) {
            ServiceXml.root(xml, "DescribeStoredQueriesResponse");
            described.forEach(query -> describe(xml, query));
        }
    }

    private static void describe(XmlWriter xml, StoredQuery query) {
        xml.open("wfs:StoredQueryDescription").attribute("id", query.id());
        ServiceXml.localized(xml, "wfs:Title", query.title());
        ServiceXml.localized(xml, "wfs:Abstract", query.summary());
        for (StoredQuery.Parameter parameter : query.parameters()) {
            xml.open("wfs:Parameter").attribute("name", parameter.name()).attribute("type", parameter.type());
            ServiceXml.localized(xml, "wfs:Title", parameter.title());
            xml.end();
        }
        xml.open("wfs:QueryExpressionText")
                .attribute("returnFeatureTypes", query.returns().stream().map(layer -> GmlNames.layers(layer.localName())).collect(Collectors.joining(" ")))
                .attribute("language", PRIVATE_LANGUAGE).attribute("isPrivate", true).end();
        xml.end();
    }
}
