package it.torinometropoli.gis.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.GmlFeatureFormat;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.format.GmlVersion;
import it.torinometropoli.gis.format.Link;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.wfs.FeatureRequest.Form;
import it.torinometropoli.gis.wfs.FeatureRequest.Page;

/** Carries a request out: counts, cuts to the page, finds the neighbouring pages. */
final class FeatureAnswers {

    private final FeatureRequest request;
    private final String address;

    /**
     * @param address where clients reach this service
     */
    FeatureAnswers(FeatureRequest request, String address) {
        this.request = request;
        this.address = address;
    }

    /**
     * The answer, its features not yet read.
     *
     * @throws OwsException {@link ExceptionCode#NOT_FOUND} when one feature is asked for that is not there
     */
    FeatureAnswer answer() {
        List<FeatureSet> sets = sets();
        FeatureAnswer answer = new FeatureAnswer(sets, crs(), List.of(), schema(), Instant.now());
        if (request.form() == Form.FEATURE && answer.returned() == 0) {
            throw new OwsException(ExceptionCode.NOT_FOUND, "id", "there is no feature with this identifier");
        }
        return new FeatureAnswer(sets, answer.crs(), links(answer), answer.schema(), answer.timeStamp());
    }

    private List<FeatureSet> sets() {
        List<FeatureSet> sets = new ArrayList<>();
        long toSkip = request.page().start();
        long wanted = request.form() == Form.HITS ? 0 : request.page().count();
        for (LayerQuery query : request.queries()) {
            long matched = query.source().count(query.query());
            long returned = Math.min(Math.max(matched - toSkip, 0), wanted);
            FeatureQuery page = query.query().page(toSkip, returned);
            sets.add(new FeatureSet(query.layer(), query.properties(), returned == 0 ? Stream.empty()
                    : DeferredFeatures.stream(() -> query.source().features(page)), matched, returned));
            toSkip = Math.max(toSkip - matched, 0);
            wanted -= returned;
        }
        return sets;
    }

    /** One document has one reference system: the first query's. */
    private CrsName crs() {
        return request.queries().get(0).crs().map(request.format()::meantInOws).orElse(request.format().defaultCrs());
    }

    private List<Link> links(FeatureAnswer answer) {
        Page page = request.page();
        List<Link> links = new ArrayList<>();
        if (request.form() == Form.HITS) {
            if (page.limited()) {
                add(links, Link.NEXT, new Page(0, page.count()));
            }
            return links;
        }
        long end = page.start() + answer.returned();
        if (page.limited() && page.count() > 0 && end < answer.matched()) {
            add(links, Link.NEXT, new Page(end, page.count()));
        }
        long back = Math.min(page.start(), page.count());
        if (back > 0) {
            add(links, Link.PREVIOUS, new Page(page.start() - back, back));
        }
        return links;
    }

    private void add(List<Link> links, String relation, Page page) {
        String pageAddress = request.links().of(page);
        if (pageAddress != null) {
            links.add(new Link(relation, pageAddress));
        }
    }

    private String schema() {
        GmlVersion gml = request.format() instanceof GmlFeatureFormat format ? format.gml() : GmlVersion.GML_3_2;
        WfsVersion version = Arrays.stream(WfsVersion.values()).filter(known -> known.gml() == gml).findFirst().orElseThrow();
        String types = request.queries().stream().map(LayerQuery::layer).map(Layer::localName).distinct().map(GmlNames::layers)
                .collect(Collectors.joining(","));
        return "%s?service=WFS&version=%s&request=DescribeFeatureType&%s=%s".formatted(address, version.text(), version.typeNames(),
                URLEncoder.encode(types, StandardCharsets.UTF_8));
    }
}
