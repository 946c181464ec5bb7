package it.torinometropoli.gis.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.format.PageLinks;
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
        FeatureAnswer answer = new FeatureAnswer(sets, crs(), PageLinks.NONE, schema(), Instant.now());
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
            sets.add(new FeatureSet(query.layer(), query.properties(), returned == 0 ? Stream.empty()
                    : query.source().features(query.query().page(toSkip, returned)), matched, returned));
            toSkip = Math.max(toSkip - matched, 0);
            wanted -= returned;
        }
        return sets;
    }

    /** One document has one reference system: the first query's. */
    private CrsName crs() {
        return request.queries().get(0).crs().orElse(request.format().defaultCrs());
    }

    private PageLinks links(FeatureAnswer answer) {
        Page page = request.page();
        if (request.form() == Form.HITS) {
            return page.limited() ? new PageLinks(request.links().of(new Page(0, page.count())), null) : PageLinks.NONE;
        }
        long end = page.start() + answer.returned();
        String next = page.limited() && page.count() > 0 && end < answer.matched() ? request.links().of(new Page(end, page.count())) : null;
        long back = Math.min(page.start(), page.count());
        String previous = back > 0 ? request.links().of(new Page(page.start() - back, back)) : null;
        return new PageLinks(next, previous);
    }

    private String schema() {
        String types = request.queries().stream().map(LayerQuery::layer).map(Layer::localName).distinct().map(GmlNames::layers)
                .collect(Collectors.joining(","));
        return address + "?service=WFS&version=" + WfsVersion.CURRENT + "&request=DescribeFeatureType&typeNames="
                + URLEncoder.encode(types, StandardCharsets.UTF_8);
    }
}
