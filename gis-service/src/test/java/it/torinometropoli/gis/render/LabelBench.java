package it.torinometropoli.gis.render;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.sun.management.ThreadMXBean;
import it.torinometropoli.gis.feature.BenchLayers;
import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.style.SldReader;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Measures the processor time of labelled maps of generated lots at 1:2,500, each of another place, without a server around them.
 * Arguments: how many lots, how many maps of a round, how many rounds. Prints for each round the milliseconds of a map without labels, with
 * them, and as PNG, and the memory that they take for a while. To be run in the folder of the module.
 */
final class LabelBench {

    private static final int SIDE = 512;
    private static final double PIXEL = 0.7;
    private static final Path PICTURE = Path.of("target", "drawing-bench", "lots.png");
    private static final String SHAPES = """
            <PolygonSymbolizer><Fill><CssParameter name="fill">#F2D9B8</CssParameter></Fill><Stroke><CssParameter name="stroke">#8A5A2B</CssParameter>
            <CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>""";

    private LabelBench() {
    }

    public static void main(String[] arguments) throws IOException {
        SnapshotSource lots = BenchLayers.lots(Integer.parseInt(arguments[0]));
        int maps = Integer.parseInt(arguments[1]);
        MapPainter painter = new MapPainter(layer -> lots, new ShippedFonts(Path.of("target", "fonts")));
        Style bare = TestStyles.of(TestStyles.rule(SHAPES));
        Style labelled = labelled();
        PngEncoder png = new PngEncoder();
        Random random = new Random(5);
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            long[] spent = new long[3];
            long allocated = allocated();
            for (int map = 0; map < maps; map++) {
                Envelope area = around(lots, random.nextInt(lots.shapes().size()));
                long[] times = new long[4];
                times[0] = time();
                painter.paint(request(lots, bare, area), picture -> null);
                times[1] = time();
                painter.paint(request(lots, labelled, area), picture -> {
                    times[2] = time();
                    return png.encode(picture);
                });
                times[3] = time();
                for (int i = 0; i < spent.length; i++) {
                    spent[i] += times[i + 1] - times[i];
                }
            }
            System.out.printf(Locale.ROOT, "bare %6.2f ms  labelled %6.2f ms  png %6.2f ms  %8.1f kB%n", spent[0] / 1e6 / maps, spent[1] / 1e6 / maps,
                    spent[2] / 1e6 / maps, (allocated() - allocated) / 1e3 / maps);
        }
        Files.createDirectories(PICTURE.getParent());
        Files.write(PICTURE, png.encode(painter.paint(request(lots, labelled, around(lots, lots.shapes().size() / 2)))));
    }

    private static Style labelled() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("..", "bench", "compare", "styles", "lotti.sld"))) {
            return new SldReader().read(file, "lotti.sld");
        }
    }

    private static Envelope around(SnapshotSource lots, int position) {
        Envelope area = new Envelope(((Geometry) lots.featureAt(position).getDefaultGeometry()).getCentroid().getCoordinate());
        area.expandBy(SIDE * PIXEL / 2);
        return area;
    }

    private static MapRequest request(SnapshotSource lots, Style style, Envelope area) {
        return new MapRequest(List.of(new MapLayer(lots.layer(), style, Filter.INCLUDE)), area, Crs.UTM32, SIDE, SIDE, null);
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
