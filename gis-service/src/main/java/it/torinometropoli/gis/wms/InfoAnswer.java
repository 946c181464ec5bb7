package it.torinometropoli.gis.wms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.GmlFeatureFormat;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.format.GmlVersion;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;

/**
 * What GetFeatureInfo answers, before it has a format.
 *
 * @param found the features of each layer asked for, the topmost first; never empty, though every layer may be
 * @param locale Italian or English, for titles and readable values
 * @param crs the reference system of the map
 * @param root address of the portal, without a slash at the end
 */
record InfoAnswer(List<LayerHits> found, Locale locale, Crs crs, String root) {

    InfoAnswer {
        found = List.copyOf(found);
    }

    /** The features with those of their properties that are told, as feature formats want them. */
    FeatureAnswer features(CrsName name, FeatureFormat format) {
        List<FeatureSet> sets = found.stream().map(hits -> new FeatureSet(hits.layer(), hits.properties(), hits.features().stream(),
                hits.features().size(), hits.features().size())).toList();
        return new FeatureAnswer(sets, name, List.of(), schema(format), Instant.now());
    }

    /** The application schema in the language of the format. */
    private String schema(FeatureFormat format) {
        boolean earlier = format instanceof GmlFeatureFormat gml && gml.gml() == GmlVersion.GML_2;
        String types = found.stream().map(hits -> GmlNames.layers(hits.layer().localName())).distinct().collect(Collectors.joining(","));
        return root + "/wfs?service=WFS&" + (earlier ? "version=1.0.0&request=DescribeFeatureType&typeName="
                : "version=2.0.0&request=DescribeFeatureType&typeNames=") + UrlText.encoded(types);
    }
}
