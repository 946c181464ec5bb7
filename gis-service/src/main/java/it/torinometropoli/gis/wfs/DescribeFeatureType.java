package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.ApplicationSchema;
import it.torinometropoli.gis.format.GmlVersion;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.xml.XmlCursor;
import org.springframework.stereotype.Component;

/**
 * DescribeFeatureType (OGC 02-058, clause 8; 04-094, clause 8; 09-025r2, clause 9): the application schema of the feature types asked for, or of
 * all, in any version of GML.
 */
@Component
final class DescribeFeatureType implements WfsOperation {

    static final String NAME = "DescribeFeatureType";

    private static final int MOST_TYPES = 1_000;

    /** The schema language, under the names of the feature formats that it describes. */
    private static final Map<GmlVersion, List<String>> FORMATS = Map.of(
            GmlVersion.GML_3_2, List.of("application/gml+xml; version=3.2", "text/xml; subtype=gml/3.2", "gml32"),
            GmlVersion.GML_3_1, List.of("text/xml; subtype=gml/3.1.1", "gml3"),
            GmlVersion.GML_2, List.of("text/xml; subtype=gml/2.1.2", "XMLSCHEMA", "gml2"));

    private final Catalog catalog;

    DescribeFeatureType(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The names of formats that a version offers, its own first. */
    static List<String> formats(WfsVersion version) {
        return Stream.of(version.gml(), GmlVersion.GML_3_2, GmlVersion.GML_3_1, GmlVersion.GML_2).distinct()
                .flatMap(gml -> FORMATS.get(gml).stream().filter(name -> name.indexOf('/') >= 0)).toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void answer(KvpParameters parameters, WfsExchange exchange) throws IOException {
        WfsVersion version = exchange.version();
        GmlVersion gml = gml(parameters.text("outputFormat"), version);
        SchemaNames names = new SchemaNames(KvpNamespaces.of(parameters, version));
        List<String> types = new ArrayList<>(parameters.list("typeNames", MOST_TYPES));
        types.addAll(parameters.list("typeName", MOST_TYPES));
        Set<Layer> layers = new LinkedHashSet<>();
        types.forEach(type -> layers.add(names.layer(type, catalog.layers(), version.typeNames())));
        answer(layers, gml, exchange);
    }

    @Override
    public void answer(XmlCursor xml, WfsExchange exchange) throws IOException {
        GmlVersion gml = gml(xml.attribute("outputFormat"), exchange.version());
        Set<Layer> layers = new LinkedHashSet<>();
        xml.children(child -> {
            if (!child.equals("TypeName")) {
                throw xml.unexpected(NAME, "TypeName");
            }
            SchemaNames names = new SchemaNames(xml.prefixes());
            layers.add(names.layer(xml.text(), catalog.layers(), "typeName"));
        });
        answer(layers, gml, exchange);
    }

    private void answer(Set<Layer> layers, GmlVersion gml, WfsExchange exchange) throws IOException {
        new ApplicationSchema(layers.isEmpty() ? catalog.layers() : List.copyOf(layers), gml).write(exchange.start(gml.mediaType()));
    }

    private static GmlVersion gml(Optional<String> outputFormat, WfsVersion version) {
        return outputFormat.map(name -> FORMATS.entrySet().stream().filter(format -> format.getValue().stream().map(DescribeFeatureType::plain)
                .anyMatch(plain(name)::equals)).findFirst().orElseThrow(() -> OwsException.notAllowed("outputFormat", name, formats(version))).getKey())
                .orElse(version.gml());
    }

    private static String plain(String name) {
        return name.replace(" ", "").replace("+", "").toLowerCase(Locale.ROOT);
    }
}
