package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.format.Link;
import it.torinometropoli.gis.format.GmlValues;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.xml.Prefixes;
import it.torinometropoli.gis.xml.XmlCursor;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;

/** GetPropertyValue (OGC 09-025r2, clause 10): the values of one property, without the features that have none. */
@Component
final class GetPropertyValue implements WfsOperation {

    static final String NAME = "GetPropertyValue";

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final String REFERENCE = "valueReference";

    /** The identifier of a feature, which is an attribute in GML and not a property. */
    private static final String IDENTIFIER = "@gml:id";

    private final FeatureRequests requests;
    private final FeatureFormat format;

    GetPropertyValue(FeatureRequests requests, FeatureFormats formats) {
        this.requests = requests;
        this.format = formats.standard();
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
        String reference = parameters.text(REFERENCE).orElseThrow(() -> absent(parameters.names().stream().anyMatch(REFERENCE::equalsIgnoreCase)));
        answer(requests.read(parameters, exchange), reference, KvpNamespaces.of(parameters, exchange.version()), exchange);
    }

    @Override
    public void answer(XmlCursor xml, WfsExchange exchange) throws IOException {
        String reference = xml.attribute(REFERENCE).orElseThrow(() -> absent(xml.hasAttribute(REFERENCE)));
        Prefixes prefixes = xml.prefixes();
        answer(requests.read(xml, exchange.version()), reference, prefixes, exchange);
    }

    /** A reference that is blank is a wrong one (OGC 09-025r2, 10.2.4.3). */
    private static OwsException absent(boolean blank) {
        return blank ? new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, REFERENCE, "valueReference is blank; it must name a property")
                : OwsException.missing(REFERENCE);
    }

    private void answer(FeatureRequest request, String reference, Prefixes prefixes, WfsExchange exchange) throws IOException {
        if (request.format() != format) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "outputFormat",
                    "values are given in XML only; allowed: " + String.join(", ", format.names()));
        }
        if (request.queries().size() != 1) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, REFERENCE, "GetPropertyValue takes one query");
        }
        LayerQuery query = request.queries().get(0);
        String property = property(reference, query, prefixes);
        FeatureRequest values = new FeatureRequest(List.of(withValue(query, property)), request.page(),
                request.form() == FeatureRequest.Form.HITS ? FeatureRequest.Form.HITS : FeatureRequest.Form.RESULTS, request.format(), request.links());
        FeatureAnswer answer = new FeatureAnswers(values, exchange.address()).answer();
        try (XmlWriter xml = new XmlWriter(exchange.start("application/xml"))) {
            write(xml, answer, property);
        }
    }

    private static String property(String reference, LayerQuery query, Prefixes prefixes) {
        return reference.equals(IDENTIFIER) ? IDENTIFIER : new SchemaNames(prefixes).property(reference, query.layer(), REFERENCE)
                .orElseThrow(() -> OwsException.notAllowed(REFERENCE, reference, SchemaNames.names(query.layer())));
    }

    private static LayerQuery withValue(LayerQuery query, String property) {
        if (property.equals(IDENTIFIER)) {
            return query;
        }
        Filter given = FILTERS.not(FILTERS.isNull(FILTERS.property(property)));
        Filter filter = query.query().filter();
        Filter both = filter == Filter.INCLUDE ? given : FILTERS.and(filter, given);
        return new LayerQuery(query.source(), List.of(property), query.query().withFilter(both), query.crs());
    }

    private static void write(XmlWriter xml, FeatureAnswer answer, String property) {
        xml.open("wfs:ValueCollection").attribute("xmlns:wfs", GmlNames.WFS).attribute("xmlns:gml", GmlNames.GML)
                .attribute("xmlns:xsi", GmlNames.XSI)
                .attribute("xsi:schemaLocation", GmlNames.WFS + " http://schemas.opengis.net/wfs/2.0/wfs.xsd "
                        + GmlNames.GML + " http://schemas.opengis.net/gml/3.2.1/gml.xsd")
                .attribute("timeStamp", answer.timeStamp().truncatedTo(ChronoUnit.SECONDS)).attribute("numberMatched", answer.matched())
                .attribute("numberReturned", answer.returned())
                .attribute("next", answer.link(Link.NEXT)).attribute("previous", answer.link(Link.PREVIOUS));
        FeatureSet set = answer.sets().get(0);
        GmlValues values = new GmlValues(xml, answer.crs());
        try (Stream<SimpleFeature> features = set.features()) {
            features.forEach(feature -> {
                xml.open("wfs:member");
                if (property.equals(IDENTIFIER)) {
                    xml.text(feature.getID());
                } else {
                    values.write(feature, property);
                }
                xml.end();
            });
        }
    }
}
