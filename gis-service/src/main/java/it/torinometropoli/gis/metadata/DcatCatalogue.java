package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.metadata.Rdf.Literal;
import it.torinometropoli.gis.metadata.Rdf.Thing;
import it.torinometropoli.gis.ows.ServiceProvider;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** The layers as datasets of a catalogue by DCAT-AP_IT 1.0, the Italian profile of DCAT. */
@Component
class DcatCatalogue {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String LICENCE_TYPES = "http://purl.org/adms/licencetype/";

    private final Resources resources;
    private final Downloads downloads;
    private final ServiceProvider provider;
    private final Lineages texts;
    private final MetadataSettings settings;

    DcatCatalogue(Resources resources, Downloads downloads, Lineages texts, Resources.Description description) {
        this.resources = resources;
        this.downloads = downloads;
        this.texts = texts;
        this.provider = description.provider();
        this.settings = description.settings();
    }

    /**
     * The graph of the catalogue.
     *
     * @param root the address of the portal, without a slash at the end
     */
    List<Thing> graph(String root) {
        List<Resource> datasets = resources.datasets();
        List<Thing> graph = new ArrayList<>();
        graph.add(catalogue(datasets, root));
        graph.add(new Thing(organisation(root), "dcatapit:Agent", "foaf:Agent").text("dct:identifier", settings.identifier("ente", provider.url()))
                .text("foaf:name", provider.name()).link("foaf:homepage", provider.url().toString()));
        graph.add(new Thing(contact(root), "dcatapit:Organization", "vcard:Organization", "vcard:Kind").text("vcard:fn", provider.name())
                .link("vcard:hasEmail", "mailto:" + provider.email()).link("vcard:hasURL", provider.url().toString()));
        licences(datasets).forEach(licence -> graph.add(licence(licence)));
        Function<Layer, List<Downloads.Download>> files = downloads.at(root);
        datasets.forEach(dataset -> describe(dataset, files.apply(dataset.layer().orElseThrow()), root, graph));
        return graph;
    }

    private Thing catalogue(List<Resource> datasets, String root) {
        LocalDate modified = datasets.stream().map(Resource::described).max(LocalDate::compareTo).orElse(settings.revised());
        Thing catalogue = new Thing(root + "/dati", "dcatapit:Catalog", "dcat:Catalog").text("dct:title", texts.text("metadata.catalogue"))
                .text("dct:description", texts.text("metadata.catalogue.summary")).link("dct:publisher", organisation(root))
                .link("foaf:homepage", root + "/").link("dcat:themeTaxonomy", AUTHORITY + "data-theme").day("dct:modified", modified);
        languages(catalogue);
        datasets.forEach(dataset -> catalogue.link("dcat:dataset", RecordAddress.page(dataset.id(), root)));
        return catalogue;
    }

    private void describe(Resource resource, List<Downloads.Download> files, String root, List<Thing> graph) {
        Layer layer = resource.layer().orElseThrow();
        String address = RecordAddress.page(resource.id(), root);
        Thing dataset = new Thing(address, "dcatapit:Dataset", "dcat:Dataset").text("dct:identifier", resource.identifier())
                .text("dct:title", resource.title()).text("dct:description", resource.summary()).day("dct:modified", resource.revised());
        String theme = layer.keywords().theme() == null ? "OP_DATPRO" : ThemeCodes.dataTheme(layer.keywords().theme());
        dataset.link("dcat:theme", AUTHORITY + "data-theme/" + theme).link("dct:rightsHolder", organisation(root))
                .link("dct:publisher", organisation(root)).link("dct:accrualPeriodicity", AUTHORITY + "frequency/IRREG")
                .link("dcat:contactPoint", contact(root)).link("dcat:landingPage", root + "/dati#" + layer.name());
        languages(dataset);
        layer.keywords().it().forEach(word -> dataset.with("dcat:keyword", new Literal(word, "it", null)));
        layer.keywords().en().forEach(word -> dataset.with("dcat:keyword", new Literal(word, "en", null)));
        graph.add(dataset);
        if (resource.box() != null) {
            dataset.link("dct:spatial", address + "#estensione");
            graph.add(new Thing(address + "#estensione", "dct:Location").with("dcat:bbox", new Literal(polygon(resource.box()), null, "gsp:wktLiteral"))
                    .with("locn:geometry", new Literal(polygon(resource.box()), null, "gsp:wktLiteral")));
        }
        files.forEach(download -> {
            Thing distribution = distribution(address + "#" + download.id(), layer, download);
            dataset.link("dcat:distribution", distribution.address());
            graph.add(distribution);
            if (download.file() != null) {
                graph.add(checksum(distribution, download.file()));
            }
        });
    }

    /** What is known of a file that is there; that it has not changed on its way can be checked. */
    private static Thing checksum(Thing distribution, Downloads.File file) {
        Thing checksum = new Thing(distribution.address() + "-sha256", "spdx:Checksum").link("spdx:algorithm", Rdf.address("spdx:checksumAlgorithm_sha256"))
                .with("spdx:checksumValue", new Literal(file.sha256(), null, "xsd:hexBinary"));
        distribution.with("dcat:byteSize", new Literal(String.valueOf(file.bytes()), null, "xsd:decimal")).day("dct:modified", file.made())
                .link("spdx:checksum", checksum.address());
        return checksum;
    }

    private static Thing distribution(String address, Layer layer, Downloads.Download download) {
        Thing distribution = new Thing(address, "dcatapit:Distribution", "dcat:Distribution").text("dct:title", download.name())
                .link("dct:format", AUTHORITY + "file-type/" + fileType(download.code()))
                .link("dcat:accessURL", download.file() == null ? download.address() : download.file().page())
                .link("dcat:downloadURL", download.address());
        return layer.licence().url() == null ? distribution.text("dct:rights", layer.licence().name())
                : distribution.link("dct:license", layer.licence().url());
    }

    private static Set<Layer.Licence> licences(List<Resource> datasets) {
        Set<Layer.Licence> licences = new LinkedHashSet<>();
        datasets.forEach(dataset -> dataset.licences().stream().filter(licence -> licence.url() != null).forEach(licences::add));
        return licences;
    }

    private static Thing licence(Layer.Licence licence) {
        String type = licence.name().matches("(?i)cc[ -]by[ -]?[0-9.]*") ? "Attribution" : licence.name().matches("(?i)cc ?0.*") ? "PublicDomain" : "UnknownIPR";
        return new Thing(licence.url(), "dcatapit:LicenseDocument", "dct:LicenseDocument").text("foaf:name", licence.name()).link("dct:type", LICENCE_TYPES + type);
    }

    private static void languages(Thing thing) {
        thing.link("dct:language", AUTHORITY + "language/ITA").link("dct:language", AUTHORITY + "language/ENG");
    }

    /** The name in the register of file types; a Shapefile comes in a ZIP, and FlatGeobuf is not in the register. */
    private static String fileType(String code) {
        return switch (code) {
            case "zip" -> "SHP";
            case "json", "geojson" -> "GEOJSON";
            case "gml", "gml32" -> "GML";
            case "csv", "xlsx", "gpkg", "kml" -> code.toUpperCase(Locale.ROOT);
            default -> "OCTET";
        };
    }

    private static String polygon(Envelope box) {
        return String.format(Locale.ROOT, "POLYGON((%1$.6f %2$.6f, %3$.6f %2$.6f, %3$.6f %4$.6f, %1$.6f %4$.6f, %1$.6f %2$.6f))", box.getMinX(), box.getMinY(),
                box.getMaxX(), box.getMaxY());
    }

    private static String organisation(String root) {
        return root + RecordAddress.PATH + "#ente";
    }

    private static String contact(String root) {
        return root + RecordAddress.PATH + "#contatto";
    }
}
