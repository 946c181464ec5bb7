package it.torinometropoli.gis.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.feature.Snapshots;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;

/** Generated layers to be labelled, within 8 km of {@value #X}, {@value #Y} in EPSG:32632, and styles that label them. */
final class LabelScenes {

    static final double X = 400_000;
    static final double Y = 5_000_000;
    private static final double SIDE = 8_000;
    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private LabelScenes() {
    }

    /** Points all over, their measure from 0 to 100. */
    static SnapshotSource points(int count) {
        Random random = new Random(7);
        Snapshots layer = Snapshots.layer("punti" + count, null);
        for (int i = 0; i < count; i++) {
            layer.with("Punto " + i, i % 3 == 0 ? "a" : "b", random.nextInt(100) * 1.0,
                    "POINT(%s %s)".formatted(X + random.nextDouble() * SIDE, Y + random.nextDouble() * SIDE));
        }
        return layer.snapshot();
    }

    /** Winding lines from one side to the other, each of several parts that touch, all with the same name. */
    static SnapshotSource rivers(int count) {
        Random random = new Random(11);
        Snapshots layer = Snapshots.layer("fiumi" + count, null);
        for (int i = 0; i < count; i++) {
            double phase = random.nextDouble() * 6;
            double level = Y + SIDE * (i + 0.5) / count;
            double swing = SIDE / count * (0.3 + 0.5 * random.nextDouble());
            for (int part = 0; part < 8; part++) {
                StringBuilder line = new StringBuilder("LINESTRING(");
                for (int step = 0; step <= 40; step++) {
                    double along = (part * 40 + step) / 320.0;
                    double y = level + swing * Math.sin(phase + along * 14) + swing / 5 * Math.sin(along * 61);
                    line.append(step == 0 ? "" : ",").append(X + along * SIDE).append(' ').append(y);
                }
                layer.with("Torrente Lungo " + i, "a", 1.0, line.append(')').toString());
            }
        }
        return layer.snapshot();
    }

    /** A net of straight streets cut at their crossings. */
    static SnapshotSource streets(int count) {
        Snapshots layer = Snapshots.layer("strade" + count, null);
        double step = SIDE / count;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double x = X + i * step;
                double y = Y + j * step;
                double nextX = X + (i + 1) * step;
                double nextY = Y + (j + 1) * step;
                layer.with("Via " + j, "a", 1.0, "LINESTRING(%s %s,%s %s)".formatted(x, y + x % 500 / 10, nextX, y + nextX % 500 / 10));
                layer.with("Corso " + i, "b", 2.0, "LINESTRING(%s %s,%s %s)".formatted(x, y, x, nextY));
            }
        }
        return layer.snapshot();
    }

    /** Areas of many shapes side by side; four neighbours have the same name. */
    static SnapshotSource areas(int count) {
        Random random = new Random(5);
        Snapshots layer = Snapshots.layer("aree" + count, null);
        double step = SIDE / count;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double x = X + i * step;
                double y = Y + j * step;
                double inner = step * (0.2 + 0.6 * random.nextDouble());
                layer.with("Area comune %d-%d".formatted(i / 2, j / 2), "a", 1.0, "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%5$s %4$s,%5$s %6$s,%1$s %6$s,%1$s %2$s))"
                        .formatted(x, y, x + step, y + inner, x + inner, y + step));
            }
        }
        return layer.snapshot();
    }

    /**
     * A style with labels at points.
     *
     * @param options vendor options, {@code name=value}
     */
    static Style atPoints(String font, String further, String... options) {
        return TestStyles.of(TestStyles.rule(text(font, further, options)));
    }

    /** A style that draws lines and outlines. */
    static Style lines() {
        return TestStyles.of(TestStyles.rule("""
                <LineSymbolizer><Stroke><CssParameter name="stroke">#9FC5E8</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke>
                </LineSymbolizer>"""));
    }

    /**
     * A style with labels along lines.
     *
     * @param options vendor options, {@code name=value}
     */
    static Style alongLines(String font, String further, String... options) {
        return along(STYLES.createLinePlacement(FILTERS.literal(0)), atPoints(font, further, options));
    }

    /** A style whose labels have another placement. */
    static Style along(LinePlacement placement, Style style) {
        placement.setAligned(true);
        style.featureTypeStyles().forEach(pass -> pass.rules().forEach(rule -> {
            for (Symbolizer symbolizer : rule.symbolizers()) {
                if (symbolizer instanceof TextSymbolizer text) {
                    text.setLabelPlacement(placement);
                }
            }
        }));
        return style;
    }

    /** A placement along lines with labels after gaps. */
    static LinePlacement gaps(double initial, double between) {
        LinePlacement placement = STYLES.createLinePlacement(FILTERS.literal(12));
        placement.setRepeated(true);
        placement.setInitialGap(FILTERS.literal(initial));
        placement.setGap(FILTERS.literal(between));
        return placement;
    }

    /** A style whose labels have a graphic behind them. */
    static Style withShield(Style style) {
        style.featureTypeStyles().forEach(pass -> pass.rules().forEach(rule -> {
            for (Symbolizer symbolizer : rule.symbolizers()) {
                if (symbolizer instanceof TextSymbolizer text) {
                    text.setGraphic(STYLES.createGraphic(null, new org.geotools.api.style.Mark[] {STYLES.createMark(FILTERS.literal("square"),
                            STYLES.createStroke(FILTERS.literal("#004488"), FILTERS.literal(1)), STYLES.createFill(FILTERS.literal("#BBDDFF")),
                            FILTERS.literal(16), FILTERS.literal(0))}, null, FILTERS.literal(1), FILTERS.literal(16), FILTERS.literal(0)));
                }
            }
        }));
        return style;
    }

    private static String text(String font, String further, String... options) {
        String vendor = Arrays.stream(options).map(option -> option.split("=", 2))
                .map(option -> "<VendorOption name=\"%s\">%s</VendorOption>".formatted(option[0], option[1])).collect(Collectors.joining());
        return """
                <TextSymbolizer><Label><ogc:PropertyName>nome</ogc:PropertyName></Label>
                <Font><CssParameter name="font-size">%s</CssParameter></Font>
                <LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>
                </PointPlacement></LabelPlacement>
                <Halo><Radius>1.5</Radius></Halo>%s%s</TextSymbolizer>""".formatted(font, further, vendor);
    }

    /** A list of layers of one layer. */
    static List<MapLayer> layers(SnapshotSource source, Style style) {
        return List.of(new MapLayer(source.layer(), style, org.geotools.api.filter.Filter.INCLUDE));
    }

    /** A name as part of a file's name. */
    static String file(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
