package it.torinometropoli.gis.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import it.torinometropoli.gis.feature.BenchLayers;
import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.geo.Crs;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Measures the processor time of maps without a server around them. Arguments: a GeoJSON file of boundaries, and how many polygons to make
 * up. Prints a line per kind of map: milliseconds to draw, to write as PNG and as 8-bit PNG, bytes.
 */
final class DrawingBench {

    private static final Path PICTURES = Path.of("target", "drawing-bench");
    private static final String STYLE = """
            <PolygonSymbolizer><Fill><CssParameter name="fill">#E8DCC0</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#805030</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke></PolygonSymbolizer>""";
    private static final double TERRITORY_WEST = 740_000;
    private static final double TERRITORY_SOUTH = 5_560_000;
    private static final double TERRITORY_SIDE = 160_000;
    private static final double ZOOM_0 = 156_543.03392804097;

    private DrawingBench() {
    }

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(PICTURES);
        Style style = TestStyles.of(TestStyles.rule(STYLE));
        if (!arguments[0].isEmpty()) {
            SnapshotSource boundaries = BenchLayers.boundaries(Path.of(arguments[0]));
            for (int zoom : new int[] {8, 10, 12, 14}) {
                measure("comuni-256-z" + zoom, boundaries, style, maps(zoom, 256, 256, 400));
            }
            measure("comuni-1024x768", boundaries, style, IntStream.of(9, 10, 11, 12).mapToObj(zoom -> maps(zoom, 1024, 768, 15)).flatMap(List::stream).toList());
        }
        int count = Integer.parseInt(arguments[1]);
        if (count > 0) {
            long before = used();
            SnapshotSource parcels = BenchLayers.parcels(count);
            System.out.printf(Locale.ROOT, "%d polygons: %.0f MB of heap%n", count, (used() - before) / 1e6);
            measure("particelle-1:550k", parcels, style, maps(10, 1024, 768, 6));
            measure("particelle-1:140k", parcels, style, maps(12, 1024, 768, 10));
            measure("particelle-1:17k", parcels, style, maps(15, 1024, 768, 60));
            measure("particelle-256-z14", parcels, style, maps(14, 256, 256, 300));
            System.out.printf(Locale.ROOT, "afterwards: %.0f MB of heap%n", used() / 1e6);
            System.out.println(parcels.version());
        }
    }

    private static List<Envelope> maps(int zoom, int width, int height, int count) {
        Random random = new Random(7);
        double pixel = ZOOM_0 / (1 << zoom);
        return IntStream.range(0, count).mapToObj(i -> {
            double x = TERRITORY_WEST + Math.max(0, TERRITORY_SIDE - width * pixel) * random.nextDouble();
            double y = TERRITORY_SOUTH + Math.max(0, TERRITORY_SIDE - height * pixel) * random.nextDouble();
            return new Envelope(new Coordinate(x, y), new Coordinate(x + width * pixel, y + height * pixel));
        }).toList();
    }

    private static void measure(String name, SnapshotSource source, Style style, List<Envelope> areas) throws IOException {
        MapPainter painter = new MapPainter(layer -> source, new ShippedFonts(Path.of("target", "fonts")));
        PngEncoder png = new PngEncoder();
        int width = name.contains("256") ? 256 : 1024;
        int height = name.contains("256") ? 256 : 768;
        List<MapLayer> layers = List.of(new MapLayer(source.layer(), style, Filter.INCLUDE));
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double first = 0;
        long bytes = 0;
        long small = 0;
        for (int round = 0; round < 5; round++) {
            double[] spent = new double[3];
            bytes = 0;
            small = 0;
            for (Envelope area : areas) {
                MapRequest request = new MapRequest(layers, area, Crs.WEB_MERCATOR, width, height, null);
                BufferedImage[] picture = new BufferedImage[1];
                spent[0] += time(() -> picture[0] = painter.paint(request));
                byte[][] file = new byte[2][];
                spent[1] += time(() -> file[0] = png.encode(picture[0]));
                spent[2] += time(() -> file[1] = png.encodeWithPalette(picture[0]));
                bytes += file[0].length;
                small += file[1].length;
                if (area == areas.get(0) && round == 4) {
                    Files.write(PICTURES.resolve(name.replace(':', '-') + ".png"), file[0]);
                }
            }
            first = round == 0 ? spent[0] / areas.size() : first;
            for (int i = 0; i < 3; i++) {
                best[i] = Math.min(best[i], spent[i] / areas.size());
            }
        }
        System.out.printf(Locale.ROOT, "%-20s draw %7.2f ms (first %7.2f)  png %6.2f ms %7d B  png8 %6.2f ms %7d B%n", name, best[0], first, best[1],
                bytes / areas.size(), best[2], small / areas.size());
    }

    private static double time(Supplier<Object> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.get();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
