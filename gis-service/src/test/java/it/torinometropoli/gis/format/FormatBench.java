package it.torinometropoli.gis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.feature.BenchLayers;
import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.CrsName;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.util.unit.DataSize;

/**
 * Measures the processor time of documents of features without a server around them. Arguments: a GeoJSON file of boundaries, and how many
 * polygons to make up. Prints a line per kind of document, with and
 * without texts of geometries kept: milliseconds, megabytes allocated, bytes.
 */
final class FormatBench {

    private static final int ROUNDS = 12;
    private static final int BOUNDARIES_IN_A_ROUND = 40;
    private static final int PAGES_IN_A_ROUND = 100;
    private static final int PAGE = 1_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final ProvenanceNotes NOTES = new ProvenanceNotes(
            layer -> new Provenance(layer.licence().name(), layer.licence().url(), layer.attribution().title(), null, null));

    private static final GeometryTexts NONE_KEPT = new GeometryTexts(new FormatSettings(DataSize.ofBytes(0)));
    private static final GeometryTexts KEPT = new GeometryTexts(new FormatSettings(DataSize.ofMegabytes(8)));

    private FormatBench() {
    }

    public static void main(String[] arguments) throws IOException {
        if (!arguments[0].isEmpty()) {
            FeatureSource boundaries = BenchLayers.boundaries(Path.of(arguments[0]));
            for (String crs : new String[] {"urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:32632", "EPSG:3857"}) {
                measure("GeoJSON " + crs, new GeoJsonFormat(NOTES, NONE_KEPT), boundaries, crs, FeatureQuery.ALL, BOUNDARIES_IN_A_ROUND);
                measure("GeoJSON, kept, " + crs, new GeoJsonFormat(NOTES, KEPT), boundaries, crs, FeatureQuery.ALL, BOUNDARIES_IN_A_ROUND);
            }
            for (String crs : new String[] {"urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:EPSG::32632"}) {
                measure("GML " + crs, new GmlFormat(NOTES, NONE_KEPT), boundaries, crs, FeatureQuery.ALL, BOUNDARIES_IN_A_ROUND);
                measure("GML, kept, " + crs, new GmlFormat(NOTES, KEPT), boundaries, crs, FeatureQuery.ALL, BOUNDARIES_IN_A_ROUND);
            }
        }
        int count = Integer.parseInt(arguments[1]);
        if (count > 0) {
            FeatureSource parcels = BenchLayers.parcels(count);
            for (long start : new long[] {0, count / 2}) {
                measure("GeoJSON page at " + start, new GeoJsonFormat(NOTES, KEPT), parcels, "EPSG:4326", FeatureQuery.ALL.page(start, PAGE), PAGES_IN_A_ROUND);
                measure("GML page at " + start, new GmlFormat(NOTES, KEPT), parcels, "EPSG:4326", FeatureQuery.ALL.page(start, PAGE), PAGES_IN_A_ROUND);
            }
            for (String condition : count < 1_000_000 ? new String[0] : new String[] {"nome = 'particella %d'".formatted(count - 1), "tipo = 'a'", "misura > 0.999", "nome LIKE '%7777'",
                    "BBOX(geom, 350000, 4980000, 351000, 4981000)", "BBOX(geom, 330000, 4960000, 390000, 5020000)",
                    "INTERSECTS(geom, POLYGON((350000 4980000, 352000 4980000, 352000 4982000, 350000 4980000)))"}) {
                select(parcels, FeatureQuery.ALL.withFilter(EcqlFilters.parse(condition, parcels.layer())), condition);
            }
        }
    }

    private static void measure(String name, FeatureFormat format, FeatureSource source, String crs, FeatureQuery query, int times) {
        List<String> properties = Stream.concat(source.layer().attributes().stream().map(Attribute::name), Stream.of(FeatureSource.GEOMETRY)).toList();
        Counting output = new Counting();
        double best = Double.MAX_VALUE;
        long allocated = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long time = THREADS.getCurrentThreadCpuTime();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            output.bytes = 0;
            for (int i = 0; i < times; i++) {
                long matched = source.count(query);
                FeatureSet set = new FeatureSet(source.layer(), properties, source.features(query), matched, matched);
                write(format, new FeatureAnswer(List.of(set), CrsName.parse(crs).orElseThrow(), List.of(), "", Instant.EPOCH), output);
            }
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - time) / 1e6 / times);
            allocated = (THREADS.getCurrentThreadAllocatedBytes() - before) / times;
        }
        System.out.printf(Locale.ROOT, "%-40s %8.3f ms %8.2f MB allocated %,12d bytes%n", name, best, allocated / 1e6, output.bytes / times);
    }

    private static void select(FeatureSource source, FeatureQuery query, String condition) {
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
        long matched = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            matched = source.count(query);
            long counted = THREADS.getCurrentThreadCpuTime();
            try (Stream<SimpleFeature> features = source.features(query.page(0, 1))) {
                features.forEach(SimpleFeature::getID);
            }
            best[0] = Math.min(best[0], (counted - begin) / 1e6);
            best[1] = Math.min(best[1], (THREADS.getCurrentThreadCpuTime() - counted) / 1e6);
        }
        System.out.printf(Locale.ROOT, "%-90s %9d match, %8.2f ms to count, %8.2f ms to the first%n", condition, matched, best[0], best[1]);
    }

    private static void write(FeatureFormat format, FeatureAnswer answer, OutputStream output) {
        try {
            format.writeCollection(answer, output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] source, int from, int length) {
            bytes += length;
        }
    }
}
