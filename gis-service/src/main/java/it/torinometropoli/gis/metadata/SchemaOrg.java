package it.torinometropoli.gis.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.ServiceProvider;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The layers in the words of schema.org, as search engines read them in pages (JSON-LD 1.1, block of data of HTML). */
@Component
public class SchemaOrg {

    private final Resources resources;
    private final Downloads downloads;
    private final ServiceProvider provider;
    private final Lineages texts;
    private final JsonMapper json;

    SchemaOrg(Resources resources, Downloads downloads, ServiceProvider provider, Lineages texts, JsonMapper json) {
        this.resources = resources;
        this.downloads = downloads;
        this.provider = provider;
        this.texts = texts;
        this.json = json;
    }

    /**
     * All layers and the catalogue that they are in. The text can stand in an element of HTML as it is.
     *
     * @param root the address of the portal, without a slash at the end
     */
    public String catalogue(String root, Locale locale) {
        List<Resource> layers = resources.datasets();
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@type", "DataCatalog");
        catalogue.put("@id", root + "/dati");
        catalogue.put("url", root + "/dati?lang=" + locale.getLanguage());
        catalogue.put("name", texts.text("metadata.catalogue").in(locale));
        catalogue.put("description", texts.text("metadata.catalogue.summary").in(locale));
        catalogue.put("inLanguage", locale.getLanguage());
        catalogue.put("publisher", organisation());
        Function<Layer, List<Downloads.Download>> files = downloads.at(root);
        catalogue.put("dataset", layers.stream().map(layer -> dataset(layer, files, root, locale)).toList());
        return document(catalogue);
    }

    /** One layer. */
    String layer(Resource resource, String root, Locale locale) {
        return document(dataset(resource, downloads.at(root), root, locale));
    }

    private String document(Map<String, Object> thing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org/");
        document.putAll(thing);
        return json.writeValueAsString(document).replace("<", "\\u003c");
    }

    private Map<String, Object> dataset(Resource resource, Function<Layer, List<Downloads.Download>> files, String root, Locale locale) {
        Layer layer = resource.layer().orElseThrow();
        Layer.Licence licence = layer.licence();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@type", "Dataset");
        dataset.put("@id", RecordAddress.page(resource.id(), root));
        dataset.put("url", RecordAddress.page(resource.id(), root) + "?lang=" + locale.getLanguage());
        dataset.put("identifier", resource.identifier());
        dataset.put("name", resource.title().in(locale));
        dataset.put("description", resource.summary().in(locale));
        dataset.put("inLanguage", locale.getLanguage());
        dataset.put("keywords", resource.keywords(locale));
        dataset.put("license", licence.url() == null ? licence.name() : licence.url());
        dataset.put("isAccessibleForFree", true);
        dataset.put("creditText", layer.attribution().title().in(locale));
        dataset.put("publisher", organisation());
        dataset.put("dateModified", resource.revised().toString());
        dataset.put("includedInDataCatalog", Map.of("@type", "DataCatalog", "@id", root + "/dati", "name", texts.text("metadata.catalogue").in(locale)));
        if (resource.box() != null) {
            dataset.put("spatialCoverage", Map.of("@type", "Place", "geo", Map.of("@type", "GeoShape", "box", box(resource.box()))));
        }
        dataset.put("distribution", files.apply(layer).stream().map(download -> download(download, locale)).toList());
        return dataset;
    }

    private static Map<String, String> download(Downloads.Download download, Locale locale) {
        Map<String, String> file = new LinkedHashMap<>();
        file.put("@type", "DataDownload");
        file.put("name", download.name().in(locale));
        file.put("encodingFormat", download.mediaType());
        file.put("contentUrl", download.address());
        if (download.file() != null) {
            file.put("contentSize", download.file().bytes() + " B");
            file.put("sha256", download.file().sha256());
            file.put("dateModified", download.file().made().toString());
        }
        return file;
    }

    /** The corner in the south-west, then that in the north-east, latitude first. */
    private static String box(Envelope box) {
        return String.format(Locale.ROOT, "%.6f %.6f %.6f %.6f", box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX());
    }

    private Map<String, String> organisation() {
        Map<String, String> organisation = new LinkedHashMap<>();
        organisation.put("@type", "GovernmentOrganization");
        organisation.put("name", provider.name());
        organisation.put("url", provider.url().toString());
        organisation.put("email", provider.email());
        return organisation;
    }
}
