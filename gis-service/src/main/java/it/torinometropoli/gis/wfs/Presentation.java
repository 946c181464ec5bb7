package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.wfs.FeatureRequest.Form;
import it.torinometropoli.gis.wfs.FeatureRequest.Page;

/**
 * How the result of a request is to be given (OGC 09-025r2, 7.6.3 and 7.6.4); the same in key and value pairs as in attributes of XML.
 *
 * @param page which part
 * @param form results or only their number
 * @param format in which format
 */
record Presentation(Page page, Form form, FeatureFormat format) {

    /**
     * Reads {@code startIndex}, which the versions before 2.0 do not know, {@code count} or {@code maxFeatures}, {@code resultType},
     * {@code outputFormat} and {@code resolve}.
     */
    static Presentation read(KvpParameters parameters, FeatureFormats formats, WfsVersion version) {
        checkResolve(parameters);
        long start = parameters.integer("startIndex", 0, WfsVersion.GREATEST).orElse(0);
        Optional<Integer> count = version.count(parameters);
        Form form = parameters.oneOf("resultType", List.of("results", "hits")).filter("hits"::equals).map(hits -> Form.HITS).orElse(Form.RESULTS);
        return new Presentation(new Page(start, count.map(Integer::longValue).orElse(Long.MAX_VALUE)), form, format(parameters, formats, version));
    }

    /** The same with no more features than a number. */
    Presentation atMost(long features) {
        return new Presentation(new Page(page.start(), Math.min(page.count(), features)), form, format);
    }

    private static FeatureFormat format(KvpParameters parameters, FeatureFormats formats, WfsVersion version) {
        String name = parameters.text("outputFormat").orElse(version.outputFormat());
        return formats.named(name).orElseThrow(() -> OwsException.notAllowed("outputFormat", name, formats.names()));
    }

    /** There are no references between features, so that local ones are resolved and remote ones refused. */
    private static void checkResolve(KvpParameters parameters) {
        parameters.oneOf("resolve", List.of("none", "local", "remote", "all")).filter(value -> value.equals("remote") || value.equals("all"))
                .ifPresent(value -> {
                    throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, "resolve", "resolve may be none or local");
                });
    }
}
