package it.torinometropoli.gis.qml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.Layer.GeometryKind;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/**
 * The style of a layer as a QML document of QGIS 3: rules with their conditions and scales, symbols in levels as feature type styles have them, and
 * labels. What QGIS has no words for is left out, and so are icons, graphics along lines, geometry functions and conditions about places.
 */
public final class QmlStyle {

    private static final Map<GeometryKind, String> TYPES = Map.of(GeometryKind.POINT, "marker", GeometryKind.LINE, "line", GeometryKind.POLYGON, "fill");

    private final Values values;
    private final XmlWriter xml;
    private final List<Drawn> symbols = new ArrayList<>();
    private int rules;

    /** A rule that draws shapes of a kind. */
    private record Drawn(RuleTree.Node<Symbol> rule, GeometryKind kind) {
    }

    private QmlStyle(Layer layer, XmlWriter xml) {
        this.values = new Values(layer);
        this.xml = xml;
    }

    /**
     * The document. Columns have the names of the layer's attributes.
     *
     * @param style a style of the layer without {@code env()}
     */
    public static String of(Layer layer, Style style) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (XmlWriter xml = new XmlWriter(document)) {
            new QmlStyle(layer, xml).write(layer.geometry(), style);
        }
        return document.toString(StandardCharsets.UTF_8);
    }

    private void write(GeometryKind kind, Style style) {
        Conditions conditions = new Conditions(values);
        Symbols drawing = new Symbols(values);
        Labels writing = new Labels(values);
        List<RuleTree.Node<Symbol>> drawn = new RuleTree<>(style, conditions, drawing::of).of(kind);
        List<RuleTree.Node<Label>> written = new RuleTree<>(style, conditions, (symbolizer, of) -> label(writing, symbolizer, of)).of(kind);
        xml.open("qgis").attribute("version", "3.22.0").attribute("styleCategories", "Symbology|Labeling").attribute("labelsEnabled", written.isEmpty() ? 0 : 1);
        xml.open("renderer-v2").attribute("type", "RuleRenderer").attribute("symbollevels", 1).attribute("forceraster", 0).attribute("enableorderby", 0);
        rules(drawn, kind, this::symbolOf);
        symbols();
        xml.end();
        if (!written.isEmpty()) {
            xml.open("labeling").attribute("type", "rule-based");
            rules(written, kind, (node, of) -> node.drawn().forEach(label -> label.write(xml)));
            xml.end();
        }
        xml.end();
    }

    private static List<Label> label(Labels labels, Symbolizer symbolizer, GeometryKind kind) {
        return symbolizer instanceof TextSymbolizer text ? List.of(labels.of(text, kind)) : List.of();
    }

    private <T> void rules(List<RuleTree.Node<T>> nodes, GeometryKind kind, BiConsumer<RuleTree.Node<T>, GeometryKind> content) {
        xml.open("rules").attribute("key", "root" + rules);
        nodes.forEach(node -> rule(node, kind, content));
        xml.end();
    }

    private <T> void rule(RuleTree.Node<T> node, GeometryKind kind, BiConsumer<RuleTree.Node<T>, GeometryKind> content) {
        GeometryKind of = kind != GeometryKind.ANY ? kind : RuleTree.kind(node.filter());
        xml.open("rule").attribute("key", "rule" + rules++).attribute("label", node.label()).attribute("description", node.label()).attribute("filter", node.filter());
        scales(node.rule());
        if (!node.drawn().isEmpty()) {
            content.accept(node, of);
        }
        node.children().forEach(child -> rule(child, of, content));
        xml.end();
    }

    private void scales(Rule rule) {
        if (rule != null && rule.getMinScaleDenominator() > 0) {
            xml.attribute("scalemindenom", Values.plain(rule.getMinScaleDenominator()));
        }
        if (rule != null && rule.getMaxScaleDenominator() < Double.POSITIVE_INFINITY) {
            xml.attribute("scalemaxdenom", Values.plain(rule.getMaxScaleDenominator()));
        }
    }

    private void symbolOf(RuleTree.Node<Symbol> node, GeometryKind kind) {
        xml.attribute("symbol", symbols.size());
        symbols.add(new Drawn(node, kind));
    }

    private void symbols() {
        xml.open("symbols");
        for (int number = 0; number < symbols.size(); number++) {
            RuleTree.Node<Symbol> node = symbols.get(number).rule;
            xml.open("symbol").attribute("type", TYPES.get(symbols.get(number).kind)).attribute("name", number).attribute("alpha", 1).attribute("clip_to_extent", 1)
                    .attribute("force_rhr", 0);
            node.drawn().forEach(layer -> layer.write(xml, node.pass()));
            xml.end();
        }
        xml.end();
    }
}
