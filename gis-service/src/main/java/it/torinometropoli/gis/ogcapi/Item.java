package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.GmlNames;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One feature (OGC 17-069r4, 7.16), at an address that stays. */
@Component
final class Item implements ApiResource {

    private final ApiLayers layers;
    private final ItemFormats formats;
    private final ItemPages pages;
    private final ApiAnswers answers;

    Item(ApiLayers layers, ItemFormats formats, ItemPages pages, ApiAnswers answers) {
        this.layers = layers;
        this.formats = formats;
        this.pages = pages;
        this.answers = answers;
    }

    @Override
    public Collection<String> parameters(ApiExchange exchange) {
        return List.of(ItemsParameters.CRS);
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Layer layer = layers.named(exchange);
        FeatureSource source = layers.features(layer);
        String id = exchange.variable("featureId");
        SimpleFeature feature = source.feature(id).orElseThrow(() -> ApiProblem.notFound("there is no feature '%s' in the collection %s; its "
                .formatted(ApiProblem.shortened(id), layer.name()) + "identifiers begin with " + layer.featureId("")));
        Representation wanted = exchange.wanted(formats.offered());
        List<ApiLink> links = links(exchange, wanted, layer);
        if (wanted == Representation.HTML) {
            ItemsQueryReader.crs(exchange);
            return pages.item(exchange, layer, feature, links);
        }
        FeatureSet set = new FeatureSet(layer, properties(layer), Stream.of(feature), 1, 1);
        FeatureAnswer content = new FeatureAnswer(List.of(set), ItemsQueryReader.crs(exchange),
                links.stream().map(ApiLink::ofFeatures).toList(), schema(exchange, layer), Instant.now());
        if (!answers.answered(exchange, wanted, source.version())) {
            new FeaturesAnswer(wanted, formats.format(wanted), content).sendFeature(feature.getID(), exchange.response());
        }
        return null;
    }

    private List<ApiLink> links(ApiExchange exchange, Representation wanted, Layer layer) {
        Locale locale = exchange.locale();
        List<ApiLink> links = new ArrayList<>(exchange.ownLinks(wanted, formats.offered()));
        links.add(new ApiLink(exchange.address("collections", layer.name()), "collection", Representation.JSON.mediaType(),
                LinkTitle.COLLECTION.in(locale)));
        return links;
    }

    private static List<String> properties(Layer layer) {
        return Stream.concat(layer.attributes().stream().map(Attribute::name), Stream.of(FeatureSource.GEOMETRY)).toList();
    }

    /** Where the GML application schema of a layer is. */
    static String schema(ApiExchange exchange, Layer layer) {
        return exchange.service() + "/wfs?service=WFS&version=2.0.0&request=DescribeFeatureType&typeNames=" + GmlNames.layers(layer.localName());
    }
}
