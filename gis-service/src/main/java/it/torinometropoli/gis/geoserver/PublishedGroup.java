package it.torinometropoli.gis.geoserver;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/** The file of a group: its layers in drawing order, each in its default style. */
final class PublishedGroup {

    private PublishedGroup() {
    }

    /**
     * {@code <name>.xml} in {@code layergroups}.
     *
     * @param members the layers of the group that are published, the lowest first; at least one
     * @param extents the extents of layers by name
     */
    static XmlNode group(LayerGroup group, List<Layer> members, Map<String, Extent> extents) {
        XmlNode file = new XmlNode("layerGroup").add("id", Workspace.id("LayerGroupInfo", group.name())).add("name", group.name()).add("mode", "NAMED")
                .add("title", group.title().it()).add("abstractTxt", group.summary().it()).refer("workspace", Workspace.id());
        Texts.add(file, "internationalTitle", group.title());
        Texts.add(file, "internationalAbstract", group.summary());
        XmlNode layers = file.add("publishables");
        members.forEach(layer -> layers.add("published").attribute("type", "layer").add("id", PublishedLayer.layerId(layer)));
        XmlNode styles = file.add("styles");
        members.forEach(layer -> styles.add("style"));
        Envelope all = new Envelope();
        members.forEach(layer -> all.expandToInclude(extents.get(layer.name()).in(Crs.UTM32).bounds()));
        new Extent(Crs.UTM32, all).describe(file.add("bounds"));
        return file;
    }
}
