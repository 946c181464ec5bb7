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

    FeatureRequests(LayerQueries layers, StoredQueries stored, FeatureFormats formats) {
        this.layers = layers;
        this.stored = stored;
        this.formats = formats;
    }

    /**
     * Reads a request given as key and value pairs.
     *
     * @param address where clients reach this service
     */
    FeatureRequest read(KvpParameters parameters, String address) {
        Presentation presentation = Presentation.read(parameters, formats);
        FeatureRequestKvp request = new FeatureRequestKvp(parameters, layers);
        PageAddresses links = page -> pageAddress(parameters, page, address);
        Optional<StoredQuery> query = parameters.text(STORED_QUERY).map(id -> stored.named(id, STORED_QUERY));
        return query.map(called -> request(stored.called(called, request.arguments()), called.form(), presentation, links))
                .orElseGet(() -> request(request.queries(), Form.RESULTS, presentation, links));
    }

    /** Reads a request in XML. */
    FeatureRequest read(XmlCursor xml) {
        FeatureRequestXml request = new FeatureRequestXml(xml, layers);
        Presentation presentation = Presentation.read(request.attributes(), formats);
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

    private static FeatureRequest request(List<LayerQuery> queries, Form form, Presentation presentation, PageAddresses links) {
        if (queries.stream().map(LayerQuery::crs).distinct().count() > 1) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "srsName", "the queries of one request must have the same srsName");
        }
        return new FeatureRequest(queries, presentation.page(), presentation.form() == Form.HITS ? Form.HITS : form, presentation.format(), links);
    }

    /** The address of the same request for another page. */
    private static String pageAddress(KvpParameters parameters, FeatureRequest.Page page, String address) {
        String same = parameters.names().stream().filter(name -> !PAGING.contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> parameters.text(name).map(value -> encoded(name) + "=" + encoded(value) + "&").orElse(""))
                .collect(Collectors.joining());
        return address + "?" + same + "startIndex=" + page.start() + "&count=" + page.count();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
