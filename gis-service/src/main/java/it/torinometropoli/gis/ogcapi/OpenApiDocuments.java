package it.torinometropoli.gis.ogcapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.vectortiles.TileLinks;
import org.springframework.stereotype.Component;

/** Writes the definition of the API for the layers that there are. */
@Component
class OpenApiDocuments {

    private static final String VERSION = "1.0.0";
    private static final LocalizedText CAPABILITIES = new LocalizedText("L’API stessa", "The API itself");
    private static final LocalizedText DATA = new LocalizedText("Le collezioni e i loro elementi", "The collections and their features");

    private final ApiLayers layers;
    private final ItemFormats formats;
    private final ServiceProvider provider;
    private final TileLinks tiles;

    OpenApiDocuments(ApiLayers layers, ItemFormats formats, ServiceProvider provider, TileLinks tiles) {
        this.layers = layers;
        this.formats = formats;
        this.provider = provider;
        this.tiles = tiles;
    }

    /** The definition in the reader's language. */
    OpenAPI of(ApiExchange exchange) {
        Locale locale = exchange.locale();
        OpenApiParts parts = new OpenApiParts(locale);
        OpenAPI definition = new OpenAPI().openapi("3.0.3").info(info(locale)).addServersItem(new Server().url(exchange.address()))
                .addTagsItem(new Tag().name(OpenApiParts.CAPABILITIES).description(CAPABILITIES.in(locale)))
                .addTagsItem(new Tag().name(OpenApiParts.DATA).description(DATA.in(locale)));
        capabilities(definition, parts);
        layers.all().forEach(layer -> collection(definition, layer, parts));
        tiles.openApiPaths(locale).forEach(definition::path);
        Components components = new Components();
        parts.shared().forEach(components::addParameters);
        parts.refusals().forEach(components::addResponses);
        components.addSchemas("problem", OpenApiParts.problem());
        return definition.components(components);
    }

    private Info info(Locale locale) {
        return new Info().title(LandingPage.TITLE.in(locale)).description(LandingPage.DESCRIPTION.in(locale)).version(VERSION)
                .contact(new Contact().name(provider.name()).url(provider.url().toString()).email(provider.email()))
                .license(new License().name("CC BY 4.0").url("https://creativecommons.org/licenses/by/4.0/"));
    }

    private static void capabilities(OpenAPI definition, OpenApiParts parts) {
        definition.path("/", get(parts.capability("getLandingPage", LinkTitle.LANDING, Representation.JSON_AND_HTML)));
        definition.path("/conformance", get(parts.capability("getConformance", LinkTitle.CONFORMANCE, Representation.JSON_AND_HTML)));
        definition.path("/api", get(parts.capability("getApi", LinkTitle.API, List.of(Representation.OPENAPI, Representation.HTML))));
        definition.path("/functions", get(parts.capability("getFunctions", LinkTitle.FUNCTIONS, Representation.JSON_AND_HTML)));
        definition.path("/collections", get(parts.capability("getCollections", LinkTitle.COLLECTIONS, Representation.JSON_AND_HTML)));
    }

    /** The paths of a collection, each by itself, as each has parameters of its own. */
    private void collection(OpenAPI definition, Layer layer, OpenApiParts parts) {
        String path = "/collections/" + layer.name();
        List<Representation> schemas = List.of(Representation.SCHEMA, Representation.HTML);
        definition.path(path, get(parts.data(layer, "get", LinkTitle.COLLECTION, Representation.JSON_AND_HTML)));
        definition.path(path + "/queryables", get(parts.data(layer, "getQueryables", LinkTitle.QUERYABLES, schemas)));
        definition.path(path + "/schema", get(parts.data(layer, "getSchema", LinkTitle.SCHEMA, schemas)));
        Operation items = parts.data(layer, "getFeatures", LinkTitle.ITEMS, formats.offered());
        itemsParameters(layer, parts).forEach(items::addParametersItem);
        definition.path(path + "/items", get(items));
        Operation item = parts.data(layer, "getFeature", LinkTitle.ITEM, formats.offered());
        item.addParametersItem(parts.featureId(layer)).addParametersItem(parts.reference(ItemsParameters.CRS));
        definition.path(path + "/items/{featureId}", get(item));
    }

    private static List<Parameter> itemsParameters(Layer layer, OpenApiParts parts) {
        List<Parameter> parameters = new ArrayList<>();
        ItemsParameters.COMMON.forEach(name -> parameters.add(parts.own(name, layer).orElseGet(() -> parts.reference(name))));
        ItemsParameters.filters(layer).forEach(attribute -> parameters.add(parts.filter(attribute)));
        return parameters;
    }

    private static PathItem get(Operation operation) {
        return new PathItem().get(operation);
    }
}
