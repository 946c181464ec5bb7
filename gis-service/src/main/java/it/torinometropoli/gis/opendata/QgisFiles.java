package it.torinometropoli.gis.opendata;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Files that QGIS 3 opens: a project ({@code .qgs}) and a layer definition ({@code .qlr}), each with a group of maps by WMS, shown, and one of
 * features by WFS, hidden until they are wanted. Only what QGIS needs to connect is written; the rest it asks of the services.
 */
@Component
class QgisFiles {

    /** The oldest version that reads what is written. */
    private static final String VERSION = "3.22.0";

    private final Catalog catalog;
    private final FeatureSources sources;
    private final MessageSource messages;

    QgisFiles(Catalog catalog, FeatureSources sources, MessageSource messages) {
        this.catalog = catalog;
        this.sources = sources;
        this.messages = messages;
    }

    private record Group(String title, boolean shown, List<QgisLayer> layers) {
    }

    /**
     * Writes a project.
     *
     * @param root the address of the service, without a slash at the end
     */
    void writeProject(String root, Locale locale, OutputStream output) {
        String title = messages.getMessage("page.title", null, locale);
        List<Group> groups = groups(root, locale);
        try (XmlWriter xml = new XmlWriter(output)) {
            xml.doctype("qgis", "http://mrcc.com/qgis.dtd");
            xml.open("qgis").attribute("projectname", title).attribute("version", VERSION);
            xml.element("title", title);
            QgisLayerXml.crs(xml, "projectCrs");
            tree(xml, groups, locale);
            canvas(xml);
            xml.open("projectlayers");
            layers(xml, groups, locale);
            xml.end();
            // Without this QGIS passes over the reference system
            xml.open("properties").open("SpatialRefSys").open("ProjectionsEnabled").attribute("type", "int").text(1).end().end().end();
        }
    }

    /**
     * Writes a layer definition.
     *
     * @param root the address of the service, without a slash at the end
     */
    void writeLayers(String root, Locale locale, OutputStream output) {
        List<Group> groups = groups(root, locale);
        try (XmlWriter xml = new XmlWriter(output)) {
            xml.open("qlr");
            tree(xml, groups, locale);
            xml.open("maplayers");
            layers(xml, groups, locale);
        }
    }

    private List<Group> groups(String root, Locale locale) {
        List<Layer> ordered = topFirst();
        Function<String, String> text = key -> messages.getMessage(key, null, locale);
        return List.of(
                new Group(text.apply("opendata.qgis.maps"), true,
                        ordered.stream().filter(sources::drawable).map(layer -> QgisLayer.map(layer, root)).toList()),
                new Group(text.apply("opendata.qgis.features"), false, ordered.stream().map(layer -> QgisLayer.features(layer, root)).toList()));
    }

    /** As groups draw them, the last one on top; layers of no group above all. */
    private List<Layer> topFirst() {
        List<Layer> layers = new ArrayList<>(Stream.concat(
                catalog.groups().stream().map(LayerGroup::name).flatMap(group -> catalog.layersOf(group).stream()),
                catalog.layers().stream()).distinct().toList());
        Collections.reverse(layers);
        return layers;
    }

    private static void tree(XmlWriter xml, List<Group> groups, Locale locale) {
        xml.open("layer-tree-group").empty("customproperties");
        for (Group group : groups) {
            xml.open("layer-tree-group").attribute("name", group.title()).attribute("checked", checked(group)).attribute("expanded", 1);
            for (QgisLayer layer : group.layers()) {
                xml.empty("layer-tree-layer").attribute("id", layer.id()).attribute("name", layer.title(locale))
                        .attribute("providerKey", layer.provider()).attribute("source", layer.source())
                        .attribute("checked", checked(group)).attribute("expanded", 0);
            }
            xml.end();
        }
        xml.end();
    }

    private static String checked(Group group) {
        return group.shown() ? "Qt::Checked" : "Qt::Unchecked";
    }

    private void canvas(XmlWriter xml) {
        Envelope seen = new Envelope();
        catalog.layers().stream().filter(sources::drawable).forEach(layer -> seen.expandToInclude(sources.of(layer).bounds()));
        xml.open("mapcanvas").attribute("name", "theMapCanvas").element("units", "meters");
        if (!seen.isNull()) {
            xml.open("extent").element("xmin", seen.getMinX()).element("ymin", seen.getMinY()).element("xmax", seen.getMaxX())
                    .element("ymax", seen.getMaxY()).end();
        }
        QgisLayerXml.crs(xml, "destinationsrs");
        xml.end();
    }

    private static void layers(XmlWriter xml, List<Group> groups, Locale locale) {
        groups.forEach(group -> group.layers().forEach(layer -> QgisLayerXml.write(xml, layer, locale)));
    }
}
