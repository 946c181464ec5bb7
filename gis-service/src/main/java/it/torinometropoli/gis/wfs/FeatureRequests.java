package it.torinometropoli.gis.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.wfs.FeatureRequest.Form;
import it.torinometropoli.gis.wfs.FeatureRequest.PageAddresses;
import it.torinometropoli.gis.xml.XmlCursor;
import org.springframework.stereotype.Component;

/** Reads requests for features in both encodings. */
@Component
final class FeatureRequests {

    private static final String STORED_QUERY = "storedQuery_id";
    private static final Set<String> PAGING = Set.of("startindex", "count", "maxfeatures", "resulttype");

    private final LayerQueries layers;
    private final StoredQueries stored;
    private final FeatureFormats formats;
    private final WfsLimits limits;

    FeatureRequests(LayerQueries layers, StoredQueries stored, FeatureFormats formats, WfsLimits limits) {
        this.layers = layers;
        this.stored = stored;
        this.formats = formats;
        this.limits = limits;
    }

    /** Reads a request given as key and value pairs. */
    FeatureRequest read(KvpParameters parameters, WfsExchange exchange) {
        WfsVersion version = exchange.version();
        Presentation presentation = presentation(parameters, version);
        FeatureRequestKvp request = new FeatureRequestKvp(parameters, layers, version);
        PageAddresses links = page -> pageAddress(parameters, page, exchange);
        Optional<StoredQuery> called = parameters.text(STORED_QUERY).filter(id -> version == WfsVersion.V2_0_0).map(id -> stored.named(id, STORED_QUERY));
        if (called.isEmpty()) {
            return request(request.queries(), Form.RESULTS, presentation, links);
        }
        Optional<CrsName> crs = parameters.text("srsName").map(name -> CrsNames.parse(name, "srsName"));
        List<LayerQuery> queries = stored.called(called.get(), request.arguments()).stream().map(query -> query.in(crs)).toList();
        return request(queries, called.get().form(), presentation, links);
    }

    /** Reads a request in XML. */
    FeatureRequest read(XmlCursor xml, WfsVersion version) {
        FeatureRequestXml request = new FeatureRequestXml(xml, layers, version);
        Presentation presentation = presentation(request.attributes(), version);
        FeatureRequestXml.Content content = request.content();
        List<LayerQuery> queries = new ArrayList<>(content.queries());
        Form form = Form.RESULTS;
        for (FeatureRequestXml.StoredCall call : content.stored()) {
            StoredQuery query = stored.named(call.id(), "id");
            queries.addAll(stored.called(query, call.arguments()));
            form = queries.size() == 1 ? query.form() : Form.RESULTS;
        }
        return request(queries, form, presentation, PageAddresses.NONE);
    }

    private Presentation presentation(KvpParameters parameters, WfsVersion version) {
        Presentation asked = Presentation.read(parameters, formats, version);
        return limits.unlimited() ? asked : asked.atMost(limits.maxFeatures());
    }

    private static FeatureRequest request(List<LayerQuery> queries, Form form, Presentation presentation, PageAddresses links) {
        if (queries.stream().map(LayerQuery::crs).distinct().count() > 1) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "srsName", "the queries of one request must have the same srsName");
        }
        if (queries.size() > 1 && !presentation.format().severalLayers()) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "outputFormat",
                    "%s holds features of one type only; ask for one type, or for another format".formatted(presentation.format().names().get(0)));
        }
        return new FeatureRequest(queries, presentation.page(), presentation.form() == Form.HITS ? Form.HITS : form, presentation.format(), links);
    }

    /** The address of the same request for another page. */
    private static String pageAddress(KvpParameters parameters, FeatureRequest.Page page, WfsExchange exchange) {
        String same = parameters.names().stream().filter(name -> !PAGING.contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> parameters.text(name).map(value -> encoded(name) + "=" + encoded(value) + "&").orElse(""))
                .collect(Collectors.joining());
        return exchange.address() + "?" + same + "startIndex=" + page.start() + "&" + exchange.version().count() + "=" + page.count();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
