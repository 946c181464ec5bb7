package it.torinometropoli.gis.sqlfeature;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerData;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FeatureQuery;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;

/**
 * Streams a table of PostGIS with {@code gid}, {@code nome}, {@code tipo}, {@code misura} and {@code geom} in EPSG:32632, and prints what each
 * way of asking takes. Run it with little heap to see that memory does not grow with the layer:
 * {@code java -Xmx64m … StreamingBench jdbc:postgresql://… user password table}.
 */
final class StreamingBench {

    private static final LocalizedText TEXT = new LocalizedText("Particelle", "Lots");

    private StreamingBench() {
    }

    /** @param arguments address of the database, login, password, table */
    public static void main(String[] arguments) throws SQLException {
        Layer layer = layer(arguments[3]);
        try (HikariDataSource queries = new HikariDataSource()) {
            queries.setJdbcUrl(arguments[0]);
            queries.setUsername(arguments[1]);
            queries.setPassword(arguments[2]);
            queries.setAutoCommit(false);
            SqlTable table;
            try (Connection connection = queries.getConnection()) {
                table = SqlTable.describe(layer, Dialect.POSTGIS, connection);
                connection.rollback();
            }
            DatabaseFeatureSource source = new DatabaseFeatureSource(table, new DatabaseFeatureSource.State("1", new Envelope(), new ShapeSizes(0, 0)), new SqlSessions(queries));
            FeatureQuery all = FeatureQuery.ALL;
            FeatureQuery sorted = all.sortedBy(List.of(CommonFactoryFinder.getFilterFactory().sort("misura", SortOrder.DESCENDING)));
            long begun = System.nanoTime();
            System.out.printf(Locale.ROOT, "%d features counted in %.1f ms%n", source.count(all), (System.nanoTime() - begun) / 1e6);
            measure("whole layer", source, all);
            measure("whole layer, condition in memory", source, all.withFilter(EcqlFilters.parse("strLength(nome) > 3", layer)));
            measure("page 1", source, all.page(0, 1_000));
            measure("page 500", source, all.page(499_000, 1_000));
            measure("page 500, sorted", source, sorted.page(499_000, 1_000));
            measure("box", source, all.withFilter(EcqlFilters.parse("BBOX(geom, 360000, 4990000, 365000, 4995000)", layer)));
            measure("attribute", source, all.withFilter(EcqlFilters.parse("tipo = 'a' AND misura > 0.99", layer)));
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(Locale.ROOT, "heap: at most %d MB, peak %d MB%n", Runtime.getRuntime().maxMemory() >> 20, peak >> 20);
    }

    private static void measure(String what, DatabaseFeatureSource source, FeatureQuery query) {
        long begun = System.nanoTime();
        long[] first = {0};
        long features;
        try (Stream<SimpleFeature> found = source.features(query)) {
            features = found.peek(feature -> first[0] = first[0] == 0 ? System.nanoTime() - begun : first[0]).count();
        }
        System.out.printf(Locale.ROOT, "%-34s %8d features, first after %6.1f ms, all after %8.1f ms%n", what, features, first[0] / 1e6,
                (System.nanoTime() - begun) / 1e6);
    }

    private static Layer layer(String table) {
        return new Layer("lots", TEXT, TEXT, null, Layer.GeometryKind.POLYGON, null,
                List.of(attribute("nome", Attribute.Type.STRING), attribute("tipo", Attribute.Type.STRING), attribute("misura", Attribute.Type.NUMBER)),
                List.of("lots"), null, new Layer.Attribution(TEXT, "https://example.org", null),
                new Layer.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), null, null, true,
                new LayerData(table, null, "gid", null, null), null);
    }

    private static Attribute attribute(String name, Attribute.Type type) {
        return new Attribute(name, type, TEXT, null, null, null, null, null);
    }
}
