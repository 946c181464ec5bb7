package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.ApplicationSchema;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.xml.XmlCursor;
import org.springframework.stereotype.Component;

/** DescribeFeatureType (OGC 09-025r2, clause 9): the application schema of the feature types asked for, or of all. */
@Component
final class DescribeFeatureType implements WfsOperation {

    static final String NAME = "DescribeFeatureType";

    /** The schema language, under the names of the feature formats that it describes. */
    static final List<String> FORMATS = List.of("application/gml+xml; version=3.2", "text/xml; subtype=gml/3.2");

    private static final int MOST_TYPES = 1_000;

    private final Catalog catalog;

    DescribeFeatureType(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void answer(KvpParameters parameters, WfsExchange exchange) throws IOException {
        parameters.text("outputFormat").ifPresent(DescribeFeatureType::checkFormat);
        SchemaNames names = new SchemaNames(KvpNamespaces.of(parameters));
        List<String> types = new ArrayList<>(parameters.list("typeNames", MOST_TYPES));
        types.addAll(parameters.list("typeName", MOST_TYPES));
        Set<Layer> layers = new LinkedHashSet<>();
        types.forEach(type -> layers.add(names.layer(type, catalog.layers(), "typeNames")));
        answer(layers, exchange);
    }

    @Override
    public void answer(XmlCursor xml, WfsExchange exchange) throws IOException {
        xml.attribute("outputFormat").ifPresent(DescribeFeatureType::checkFormat);
        Set<Layer> layers = new LinkedHashSet<>();
        xml.children(child -> {
            if (!child.equals("TypeName")) {
                throw xml.unexpected(NAME, "TypeName");
            }
            SchemaNames names = new SchemaNames(xml.prefixes());
            layers.add(names.layer(xml.text(), catalog.layers(), "typeName"));
        });
        answer(layers, exchange);
    }

    private void answer(Set<Layer> layers, WfsExchange exchange) throws IOException {
        new ApplicationSchema(layers.isEmpty() ? catalog.layers() : List.copyOf(layers)).write(exchange.start(FORMATS.get(0)));
    }

    private static void checkFormat(String name) {
        String plain = name.replace(" ", "").replace("+", "");
        if (FORMATS.stream().noneMatch(format -> format.replace(" ", "").replace("+", "").equalsIgnoreCase(plain))) {
            throw OwsException.notAllowed("outputFormat", name, FORMATS);
        }
    }
}
